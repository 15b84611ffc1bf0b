import { daysBetween } from '#schemas/calendar.ts'
import type { EpisodeRow } from '#schemas/episode-row.ts'
import type { Spell } from './spell.ts'

/** How a wait ends: with a first contact, or by leaving the list without one. */
export type WaitEnd = 'seen' | 'left'

/** A span of time: what happened after `after` and up to and on `upTo` (ISO dates). */
export type Period = { readonly after: string; readonly upTo: string }

/** Every wait received by the end of an ISO day, in days from receipt. Waits with an estimated first day are left out. */
export function contactSpells(rows: readonly EpisodeRow[], asOf: string): readonly Spell<WaitEnd>[] {
  return rows.flatMap((row) => spellOf(row, asOf) ?? [])
}

/**
 * The part of every wait that lies in a period, with delayed entry: a wait that began earlier is followed from the day it
 * had then lasted. So a curve says how fast the list moves now, not how it moved when today's longest waits began.
 */
export function periodSpells(rows: readonly EpisodeRow[], period: Period): readonly Spell<WaitEnd>[] {
  return rows.flatMap((row) => {
    const spell = spellOf(row, period.upTo)
    if (!spell) return []
    const entry = Math.max(0, daysBetween(row.received, period.after))
    return spell.exit > entry || entry === 0 ? [{ ...spell, entry }] : []
  })
}

const notCounted: readonly EpisodeRow['reason'][] = ['duplicate', 'entered_in_error']

function spellOf(row: EpisodeRow, asOf: string): Spell<WaitEnd> | null {
  const { received, estimated, reason } = row
  if (estimated || notCounted.includes(reason) || received > asOf) return null
  const seen = endOf(row.firstContact, asOf)
  const left = endOf(row.removed, asOf)
  if (seen !== null && (left === null || seen <= left)) return spell(received, seen, 'seen')
  return left === null ? spell(received, asOf, null) : spell(received, left, 'left')
}

function endOf(date: string | null, asOf: string): string | null {
  return date !== null && date <= asOf ? date : null
}

function spell(received: string, ended: string, cause: WaitEnd | null): Spell<WaitEnd> | null {
  const exit = daysBetween(received, ended)
  return exit < 0 ? null : { entry: 0, exit, cause }
}
