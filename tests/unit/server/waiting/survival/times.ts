import type { Spell } from '#server/waiting/survival/spell.ts'

/** Spells followed from the start that ended at these times; a flag of 0 is a wait still running. */
export function spellsOf(times: readonly number[], flags: readonly number[]): readonly Spell<'seen'>[] {
  return times.map((exit, index) => ({ entry: 0, exit, cause: flags[index] === 1 ? 'seen' : null }))
}

/** The maintenance study of R's survival package (aml), the arm with chemotherapy kept up and the arm without. */
export const maintained = spellsOf(
  [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161],
  [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0],
)
export const notMaintained = spellsOf(
  [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45],
  [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1],
)
