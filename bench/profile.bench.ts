import { buildProfile } from '#questionnaires/profile/build-profile.ts'
import { parseCase, type Case } from '#questionnaires/command/parse-case.ts'
import { evaluateRules } from '#questionnaires/rules/evaluate-rules.ts'
import { factsOf } from '#questionnaires/rules/facts.ts'
import { referralRules } from '#questionnaires/rules/referral-rules.ts'

/** One measured figure; `ratio` is against the floor measured in the same run, here reading the same case as JSON. */
export type BenchRow = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly ratio?: number
  readonly target: string
  readonly ok: boolean
}

const wholeProfilesTarget = 20_000
const withRulesTarget = 5_000
const variants = 50

/** Whole ten-strand, four-viewpoint profiles a second on one core. */
export const profileBench = { name: 'profile', run }

export function run(): readonly BenchRow[] {
  const lines = Array.from({ length: variants }, (_, seed) => JSON.stringify(aWholeCase(seed)))
  const cases = lines.map(parseCase)
  const floor = perSecond(lines, (line) => JSON.parse(line) as object)
  const profiles = perSecond(cases, ({ input }) => buildProfile(input))
  const withRules = perSecond(cases, promptsOf)
  return [
    rowOf('whole profiles', { value: profiles, floor, target: wholeProfilesTarget }),
    rowOf('whole profiles with rules', { value: withRules, floor, target: withRulesTarget }),
    {
      name: 'floor: the same case read as JSON',
      value: Math.round(floor),
      unit: '/s',
      target: 'none',
      ok: true,
    },
  ]
}

type Measured = { readonly value: number; readonly floor: number; readonly target: number }

function rowOf(name: string, { value, floor, target }: Measured): BenchRow {
  const ratio = Math.round((100 * value) / floor) / 100
  return { name, value: Math.round(value), unit: '/s', ratio, target: `≥ ${target}/s`, ok: value >= target }
}

function promptsOf({ input, known }: Case): object {
  return evaluateRules(referralRules, factsOf(buildProfile(input), input.strands, known))
}

// A warm-up, then the best of several rounds: other work on the machine only ever slows a round down.
function perSecond<Input>(inputs: readonly Input[], act: (input: Input) => object): number {
  const rounds = Array.from({ length: 6 }, () => oneRound(inputs, act))
  return Math.max(...rounds.slice(1))
}

const roundMs = 400

// Processor time, not the clock on the wall, so that other work on the machine is not counted against one core.
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function oneRound<Input>(inputs: readonly Input[], act: (input: Input) => object): number {
  const start = cpuMs()
  let done = 0
  let kept = 0
  while (cpuMs() - start < roundMs) {
    for (const input of inputs) kept += Object.keys(act(input)).length
    done += inputs.length
  }
  if (kept === 0) throw new Error('nothing was measured')
  return (1000 * done) / (cpuMs() - start)
}

function aWholeCase(seed: number): object {
  const strands = ['SLC', 'SOC', 'ATT', 'ENE', 'EMO', 'SNS', 'MOT', 'FLX', 'LRN', 'DLV']
  return {
    id: `bench-${seed}`,
    age_months: 60 + seed,
    spread_days: seed,
    known_3m: { school: true, home: true, health: false, self: true },
    strands: Object.fromEntries(strands.map((strand, at) => [strand, aStrand(seed + at)])),
    background: { m_onset_age: '2-4', hv_hearing_result: 'unknown' },
    flags: { RF05: 'sometimes' },
    open_flags: [],
  }
}

function aStrand(seed: number): object {
  const answers = (shift: number) => Array.from({ length: 6 }, (_, at) => (seed + shift + at * 7) % 5)
  const view = (shift: number) => ({ answers: answers(shift), impact: (seed + shift) % 4, effort: shift % 4 })
  return { school: view(0), home: view(1), health: view(2), self: view(3) }
}
