import { strandScore, type AnswerForm, type GivenAnswer, type StrandScore } from './strand-score.ts'

/** The five need levels, from a strength to the most help. */
export const needLevels = ['strength', 'none', 'some', 'significant', 'high'] as const
export type NeedLevel = (typeof needLevels)[number]

/** A need level as its place in `needLevels`. */
export type LevelIndex = 0 | 1 | 2 | 3 | 4

/** What was answered to "how much does this get in the way" and "how much effort does it cost". */
export type GivenWeight = 0 | 1 | 2 | 3 | 'X' | null

/** Why a level is not simply the band of its score; also the keys of the words for it. */
export type LevelReason =
  'spiky_item_blocks_strength' | 'impact_lift' | 'impact_without_items' | 'little_impact_now' | 'spiky_item'

/** One person's or one setting's level for a strand; score and level are null together, when too little was seen. */
export type StrandLevel = StrandScore &
  (
    | { readonly score: number; readonly level: LevelIndex; readonly reasons: readonly LevelReason[] }
    | { readonly score: null; readonly level: null; readonly reasons: readonly LevelReason[] }
  )

/** A strand level that was reached. */
export type SeenLevel = StrandLevel & { readonly score: number; readonly level: LevelIndex }

/** What one person gave for one strand. */
export type StrandAnswers = {
  readonly answers: readonly GivenAnswer[]
  readonly impact: GivenWeight
  readonly form: AnswerForm
}

// The highest score of each level, in the order of needLevels (docs/decisions: provisional design values, not norms).
export const cutPoints = [15, 37, 56, 75, 100] as const

const spikeFrom = 3
const noReasons: readonly LevelReason[] = []

/**
 * The need level of one strand for one person, from their answers and how much it gets in the way.
 * A great impact lifts by one step at most; no impact never lowers.
 */
export function needLevel({ answers, impact, form }: StrandAnswers): StrandLevel {
  const scored = strandScore(answers, form)
  return scored.score === null ? unseen(scored) : weighed(scored, scored.score, impact)
}

/** The level a score 0–100 falls in before anything lifts it. */
export function levelOfScore(score: number): LevelIndex {
  if (score <= cutPoints[0]) return 0
  if (score <= cutPoints[1]) return 1
  if (score <= cutPoints[2]) return 2
  return score <= cutPoints[3] ? 3 : 4
}

/** Whether a level was reached, so it may be compared. */
export function isSeen(level: StrandLevel | undefined): level is SeenLevel {
  return level !== undefined && level.score !== null
}

function weighed(scored: StrandScore, score: number, impact: GivenWeight): SeenLevel {
  const band = levelOfScore(score)
  const spike = spikeReason(band, scored.highestAnswer)
  const start = spike === 'spiky_item_blocks_strength' ? 1 : band
  const lift = liftOf(start, impact, scored.highestAnswer)
  const level = lift ? oneStepUp[start] : start
  const reasons: LevelReason[] = []
  if (spike === 'spiky_item_blocks_strength') reasons.push(spike)
  if (lift) reasons.push(lift)
  if (impact === 0 && level >= 2) reasons.push('little_impact_now')
  if (spike === 'spiky_item' && level <= 1) reasons.push(spike)
  // Written out, because copying by spread is many times slower and this runs for every form of every strand.
  const { valid, offered, needed, highestAnswer } = scored
  return { score, valid, offered, needed, highestAnswer, level, reasons }
}

/** A strand level with its score and level taken away, as when too little was seen; the counts stay. */
export function unseen({ valid, offered, needed, highestAnswer }: StrandScore): StrandLevel {
  return { score: null, valid, offered, needed, highestAnswer, level: null, reasons: noReasons }
}

function spikeReason(band: LevelIndex, highestAnswer: number): LevelReason | null {
  if (highestAnswer < spikeFrom) return null
  return band === 0 ? 'spiky_item_blocks_strength' : 'spiky_item'
}

const oneStepUp = [1, 2, 3, 4, 4] as const

function liftOf(level: LevelIndex, impact: GivenWeight, highestAnswer: number): LevelReason | null {
  if (impact !== 2 && impact !== 3) return null
  if (level <= 2) return highestAnswer >= 2 ? 'impact_lift' : 'impact_without_items'
  return impact === 3 && level === 3 ? 'impact_lift' : null
}
