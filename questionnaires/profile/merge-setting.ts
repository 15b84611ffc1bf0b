import { isSeen, type SeenLevel, type StrandLevel } from './need-level.ts'
import { clearGap } from './clear-gap.ts'

/** A setting's level for a strand: the one form that stands for it, how many people saw enough, their range and whether they split. */
export type SettingLevel = StrandLevel & {
  readonly respondents: number
  readonly range: readonly [lowest: number, highest: number] | null
  readonly split: boolean
}

/**
 * One level for several people in one setting: the highest of one or two, the upper median of three or more.
 * Nothing is averaged; at least one level must be given.
 */
export function mergeSetting(levels: readonly [StrandLevel, ...StrandLevel[]]): SettingLevel {
  const [first] = levels
  if (levels.length === 1) return alone(first)
  const seen = levels.filter(isSeen).sort(fromLeastHelp)
  const standsFor = seen[seen.length <= 2 ? seen.length - 1 : Math.floor(seen.length / 2)]
  if (!standsFor) return alone(first)
  const scores = seen.map(({ score }) => score)
  const range = [Math.min(...scores), Math.max(...scores)] as const
  return { ...standsFor, respondents: seen.length, range, split: range[1] - range[0] >= clearGap }
}

// Equal levels keep the order they were given in, so the later form stands for the setting.
function fromLeastHelp(one: SeenLevel, other: SeenLevel): number {
  return one.level - other.level || one.score - other.score
}

function alone(level: StrandLevel): SettingLevel {
  const range = level.score === null ? null : ([level.score, level.score] as const)
  return { ...level, respondents: range ? 1 : 0, range, split: false }
}
