/**
 * One child followed from `entry` (0 is the day of receipt; later where the child was seen only from then on) to `exit`,
 * in whole days or any one unit. `cause` names what ended it; null when it still ran, which is censoring.
 */
export type Spell<Cause extends string = string> = {
  readonly entry: number
  readonly exit: number
  readonly cause: Cause | null
}

export type SpellRefusal = 'no-spells' | 'time-not-a-number' | 'time-below-zero' | 'exit-not-after-entry'

/** Why spells cannot be followed, or null when they can. A spell of no length counts only from time 0. */
export function spellRefusal(spells: readonly Spell[]): SpellRefusal | null {
  if (spells.length === 0) return 'no-spells'
  for (const { entry, exit } of spells) {
    if (!Number.isFinite(entry) || !Number.isFinite(exit)) return 'time-not-a-number'
    if (entry < 0 || exit < 0) return 'time-below-zero'
    if (exit < entry || (exit === entry && entry > 0)) return 'exit-not-after-entry'
  }
  return null
}
