import { ageInMonths } from '#questionnaires/engine/age-band.ts'
import type { LevelIndex } from '#questionnaires/profile/need-level.ts'

/** A suggestion that was tried and did not help, or was not for this family: when (ISO day), and the level of its strand then. */
export type Tried = {
  readonly suggestionId: string
  readonly on: string
  readonly outcome: 'did-not-help' | 'not-for-us'
  readonly level: LevelIndex
}

/** What has been tried, read on one day (ISO) with the strand's level as it is now. */
export type Memory = {
  readonly tried: readonly Tried[]
  readonly today: string
  readonly level: LevelIndex
}

const rememberedMonths = 12

/** Whether a suggestion is kept back: it did not help in the last twelve months and the level has not risen since. */
export function isRemembered(suggestionId: string, { tried, today, level }: Memory): boolean {
  return tried.some(
    (once) =>
      once.suggestionId === suggestionId &&
      ageInMonths(once.on, today) < rememberedMonths &&
      level <= once.level,
  )
}
