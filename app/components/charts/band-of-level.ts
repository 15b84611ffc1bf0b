import type { Direction } from '#app/i18n/locale.ts'
import type { NeedLevel } from './profile-shape.ts'

export const bandCount = 5

/** The column of a need level, counted from the left edge: most help at the start of the line, strength at its end. */
export function bandOfLevel(level: NeedLevel, dir: Direction): number {
  const fromStart = 4 - level
  return dir === 'rtl' ? bandCount - 1 - fromStart : fromStart
}
