import { isSeen, type SeenLevel, type StrandLevel } from './need-level.ts'
import { clearGap } from './clear-gap.ts'

/** A setting's level for a strand: the one form that stands for it, how many people saw enough, their range and whether they split. */
export type SettingLevel = StrandLevel & {
  readonly respondents: number
  readonly range: readonly [lowest: number, highest: number] | null
  readonly split: boolean
}

/**
 * One level for the people of one setting: the highest of one or two, the upper median of three or more.
 * Nothing is averaged; null when nobody was asked.
 */
export function mergeSetting(levels: readonly StrandLevel[]): SettingLevel | null {
  const [first] = levels
  if (!first) return null
  if (levels.length === 1) return standingFor(first, first.score === null ? [] : [first.score])
  const seen = levels.filter(isSeen).sort(fromLeastHelp)
  const chosen = seen[seen.length <= 2 ? seen.length - 1 : Math.floor(seen.length / 2)]
  return standingFor(
    chosen ?? first,
    seen.map(({ score }) => score),
  )
}

// Equal levels keep the order they were given in, so the later form stands for the setting.
function fromLeastHelp(one: SeenLevel, other: SeenLevel): number {
  return one.level - other.level || one.score - other.score
}

function standingFor(level: StrandLevel, scores: readonly number[]): SettingLevel {
  const range = scores.length === 0 ? null : ([Math.min(...scores), Math.max(...scores)] as const)
  const setting = {
    respondents: scores.length,
    range,
    split: range !== null && range[1] - range[0] >= clearGap,
  }
  return withSetting(level, setting)
}

type Gathered = Pick<SettingLevel, 'respondents' | 'range' | 'split'>

// Written out, because copying by spread is many times slower.
function withSetting(level: StrandLevel, { respondents, range, split }: Gathered): SettingLevel {
  const { valid, offered, needed, highestAnswer, reasons } = level
  return level.score === null
    ? { score: null, valid, offered, needed, highestAnswer, level: null, reasons, respondents, range, split }
    : {
        score: level.score,
        valid,
        offered,
        needed,
        highestAnswer,
        level: level.level,
        reasons,
        respondents,
        range,
        split,
      }
}
