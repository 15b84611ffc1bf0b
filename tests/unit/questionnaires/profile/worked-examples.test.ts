import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { caseReport, type StrandReport } from '#questionnaires/command/case-report.ts'
import { needLevel, needLevels } from '#questionnaires/profile/need-level.ts'
import { parseCase } from '#questionnaires/command/parse-case.ts'
import { trend, type TrendLabel } from '#questionnaires/profile/trend.ts'
import type { GivenAnswer } from '#questionnaires/profile/strand-score.ts'

type Pairs = readonly (readonly [string, string])[]
type Given = { readonly answers: readonly GivenAnswer[]; readonly impact: 0 | 1 | 2 | 3 }

type Example = {
  readonly id: string
  readonly background: Readonly<Record<string, unknown>>
  readonly round_1_LRN?: Readonly<Record<'school' | 'home', Given>>
  readonly expected: {
    readonly strands: Readonly<Record<string, StrandReport>>
    readonly rules: Pairs
    readonly rules_after_RF07_closed_by_health?: Pairs
    readonly rules_if_pae_unknown?: Pairs
    readonly LRN_round_1?: Readonly<Record<'school' | 'home', readonly [number, string]>>
    readonly LRN_trend?: Readonly<Record<'school' | 'home', readonly [number, string]>>
    readonly LRN_trend_if_new_class_teacher?: readonly [number, string]
  }
}

const read = (name: string) => readFileSync(new URL(`vectors/${name}`, import.meta.url), 'utf8')
const examples = JSON.parse(read('profile-worked-examples.json')) as readonly Example[]
const [amira, callum, jade] = examples
const reportOf = (example: unknown) => caseReport(parseCase(JSON.stringify(example)))

// The examples leave reasons out where they are not the point.
function withoutUnnamedReasons(strand: StrandReport, expected: StrandReport): StrandReport {
  const levels = Object.entries(strand.levels).map(([viewpoint, level]) => [
    viewpoint,
    level.slice(0, expected.levels[viewpoint]?.length),
  ])
  return { ...strand, levels: Object.fromEntries(levels) as StrandReport['levels'] }
}

describe('the worked examples', () => {
  test.each(examples.map((example) => [example.id, example] as const))('%s', (_id, example) => {
    const { strands, rules } = reportOf(example)
    const shown = Object.entries(strands).map(([id, strand]) => {
      const expected = example.expected.strands[id]
      return [id, expected ? withoutUnnamedReasons(strand, expected) : strand]
    })
    expect(Object.fromEntries(shown)).toEqual(example.expected.strands)
    expect(rules).toEqual(example.expected.rules)
  })

  test('once health has closed the blank-spell flag, the prompt held for Callum comes back', () => {
    expect(reportOf({ ...callum, open_flags: [] }).rules).toEqual(
      callum?.expected.rules_after_RF07_closed_by_health,
    )
  })

  test('where nobody knows about alcohol before birth, Jade’s birth history is looked for instead', () => {
    const unknown = { ...jade, background: { ...jade?.background, pae_status: 'unknown' } }
    expect(reportOf(unknown).rules).toEqual(jade?.expected.rules_if_pae_unknown)
  })

  test('Amira’s school reports nothing, and that blocks no prompt', () => {
    expect(reportOf(amira).rules).toContainEqual(['R2_AUTISM', 'consider'])
  })
})

const trendWords: Partial<Record<TrendLabel, string>> = {
  'possible-less-help': 'possible change, less help needed',
  'clear-less-help': 'clear change, less help needed',
  'different-person': 'different person answering, read with care',
}

describe('Jade’s learning from one round to the next', () => {
  const { round_1_LRN: before, expected } = jade ?? {}
  const scoreNow = { school: 54, home: 58 }

  test.each(['school', 'home'] as const)('%s', (viewpoint) => {
    const given = before?.[viewpoint]
    if (!given) throw new Error('the first round is missing')
    const { score, level } = needLevel({ ...given, form: 'full' })
    expect([score, level === null ? null : needLevels[level]]).toEqual(expected?.LRN_round_1?.[viewpoint])
    const { change, label } = trend({ before: score, now: scoreNow[viewpoint] })
    expect([change, trendWords[label]]).toEqual(expected?.LRN_trend?.[viewpoint])
  })

  test('a new class teacher is read with care', () => {
    const { change, label } = trend({ before: 75, now: 54, samePerson: false })
    expect([change, trendWords[label]]).toEqual(expected?.LRN_trend_if_new_class_teacher)
  })
})

describe('the reference cases', () => {
  const cases = read('reference-cases.jsonl').trim().split('\n')

  test('there are three hundred', () => {
    expect(cases).toHaveLength(300)
  })

  test('every level, reason, pattern, confidence and prompt is as the reference has it', () => {
    for (const line of cases) {
      const { id, expected } = JSON.parse(line) as { readonly id: string; readonly expected: object }
      expect(caseReport(parseCase(line))).toEqual({ id, ...expected })
    }
  })
})
