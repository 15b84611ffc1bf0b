import { addDays, daysBetween } from '#schemas/calendar.ts'
import type { WaitBasis } from '#schemas/wait-basis.ts'
import { periodSpells, type WaitEnd } from '../survival/contact-spells.ts'
import { riskSets } from '../survival/risk-sets.ts'
import type { Spell } from '../survival/spell.ts'
import type { WaitRow } from './wait-row.ts'

const windows = [13, 26, 52] as const
const leastContacts = 20

/**
 * First contacts by days waited in the shortest of the last 13, 26 or 52 weeks that saw at least 20, each with how many were
 * followed then; null when a year saw fewer. A child is followed from the decision on, because only then was it on this list.
 */
export function recentSteps(accepted: readonly WaitRow[], asOf: string): WaitBasis['recent'] {
  for (const weeks of windows) {
    const period = { after: addDays(asOf, -weeks * 7), upTo: asOf }
    const spells = accepted.flatMap((row) =>
      periodSpells([row], period).flatMap((spell) => sinceDecision(row, spell)),
    )
    if (spells.filter(({ cause }) => cause === 'seen').length < leastContacts) continue
    const steps = riskSets(spells).map(({ time, atRisk, ended }) => ({
      days: time,
      atRisk,
      seen: ended.get('seen') ?? 0,
    }))
    return { weeks, steps: steps.filter(({ seen }) => seen > 0) }
  }
  return null
}

function sinceDecision({ received, triaged }: WaitRow, spell: Spell<WaitEnd>): readonly Spell<WaitEnd>[] {
  const entry = Math.max(spell.entry, triaged === null ? 0 : daysBetween(received, triaged))
  return spell.exit > entry ? [{ ...spell, entry }] : []
}
