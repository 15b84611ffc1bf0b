import type { LevelIndex } from './need-level.ts'

/** Where a level stands on the drawn scale, from 0 (high level of help, at the start side) to 4 (a strength). */
export function scalePosition(level: LevelIndex): LevelIndex {
  return positions[level]
}

// Points rise with need; the drawing turns the scale round, so one direction is always good.
const positions = [4, 3, 2, 1, 0] as const
