import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Ended = {
  readonly code: number | null
  readonly out: readonly string[]
  readonly err: readonly string[]
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')

async function profileCommand(input: string): Promise<Ended> {
  const command = spawn(process.execPath, ['--import', 'tsx', 'questionnaires/command/cli.ts'])
  let [out, err] = ['', '']
  command.stdout.on('data', (part) => (out += String(part)))
  command.stderr.on('data', (part) => (err += String(part)))
  command.stdin.end(input)
  const code = await new Promise<number | null>((resolve) => command.on('close', resolve))
  return { code, out: linesOf(out), err: linesOf(err) }
}

const examples = JSON.parse(
  readFileSync(new URL('vectors/profile-worked-examples.json', import.meta.url), 'utf8'),
) as readonly Readonly<Record<string, unknown>>[]
const [amira, callum] = examples
const line = (example: object | undefined, more: object = {}) => JSON.stringify({ ...example, ...more })

describe('the profile command', () => {
  test('prints one report for each case', async () => {
    const { code, out, err } = await profileCommand(examples.map((example) => line(example)).join('\n'))
    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(out.map((report) => (JSON.parse(report) as { readonly id: string }).id)).toEqual(
      examples.map(({ id }) => id),
    )
    expect(out[1]).toContain('"health":[null,null,[]]')
  })

  test('names the line and the field of every case it cannot read, and goes on with the rest', async () => {
    const strands = (given: unknown) => line(amira, { strands: { EMO: { home: given } } })
    const lines = [
      line(amira),
      'not json',
      line(amira, { age_months: undefined }),
      line(amira, { spread_days: '18' }),
      line(amira, { strands: { XYZ: {} } }),
      strands({ answers: [1, 2, 5] }),
      strands({ answers: [1, 2, 3], impact: 4 }),
      strands({ impact: 1 }),
      strands([{ answers: [true] }]),
      '',
      line(callum),
    ]
    const { code, out, err } = await profileCommand(`${lines.join('\n')}\n`)
    expect(code).toBe(1)
    expect(out).toHaveLength(2)
    expect(err.map((said) => said.split(': ').slice(0, 2).join(': '))).toEqual([
      'line 2: case',
      'line 3: age_months',
      'line 4: spread_days',
      'line 5: strands.XYZ',
      'line 6: strands.EMO.home.answers[2]',
      'line 7: strands.EMO.home.impact',
      'line 8: strands.EMO.home.answers',
      'line 9: strands.EMO.home[0].answers[0]',
    ])
  })

  test('takes several people in one setting and the brief form', async () => {
    const school = [
      { answers: [1, 1, 1, 1, 1, 1] },
      { answers: [3, 3], form: 'brief' },
      { answers: [2, 2, 2, 2, 2, 2], impact: 0 },
    ]
    const { out } = await profileCommand(line(amira, { strands: { EMO: { school } } }))
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      strands: { EMO: { levels: { school: [50, 'some', ['little_impact_now']] } } },
    })
  })
})
