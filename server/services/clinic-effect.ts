import { addMonths } from '#schemas/calendar.ts'
import type { Store } from '#server/store/records.ts'
import { effectOf } from './area/effect-of.ts'
import { seedOf } from './area/forecast-of.ts'
import { readWhatIf, usualWhatIf, type WhatIf } from './area/what-if.ts'
import { ratesOfClinic } from './clinic-rates.ts'

const effectBoxes = ['sessions', 'perSession'] as const satisfies readonly (keyof WhatIf)[]
const monthsAhead = 6

/** What was typed into a box, or null. */
export type TypedBox = (box: string) => string | null

type Asking = { readonly clinicId: string; readonly today: string; readonly typedIn: TypedBox }

/**
 * What more (or fewer) sessions a week would do to the wait for this clinic's first appointments in half a year, by the rule areas
 * plan with (`effectOf`), from the clinic's own list and book. Says so where nothing was asked, and why where it cannot be told.
 */
export async function clinicEffect(store: Store, { clinicId, today, typedIn }: Asking) {
  const [sessions, perSession] = effectBoxes.map((box) => (typedIn(box) ?? '').trim())
  const typed = { sessions: sessions ?? '', perSession: perSession || String(usualWhatIf.perSession) }
  const read = readWhatIf((box) => (effectBoxes.some((one) => one === box) ? typedIn(box) : null))
  if (!read.ok) return { is: 'wrong', typed, wrong: read.details ?? {} } as const
  if (!sessions) return { is: 'not-asked', typed } as const
  if (read.value.sessions === 0) return { is: 'not-told', typed, why: 'no-change' } as const
  const rates = await ratesOfClinic(store, clinicId, today)
  if (!rates.ok) return { is: 'not-told', typed, why: rates.refusal } as const
  const seed = seedOf(today)
  const effect = effectOf(rates.value, read.value, seed)
  if (effect === null) return { is: 'not-told', typed, why: 'nobody-seen' } as const
  const month = addMonths(`${today.slice(0, 7)}-01`, monthsAhead)
  const { weeks, queue, demand, capacity } = rates.value
  const from = { weeks, queue, demand, capacity, seed }
  return { is: 'told', typed, sessions: read.value.sessions, effect, month, from } as const
}
