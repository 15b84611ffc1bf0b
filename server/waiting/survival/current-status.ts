import { ascending, rollup } from 'd3-array'
import { refused, type Outcome } from '#schemas/outcome.ts'
import { isotonicFit } from './isotonic-fit.ts'

/** A child of whom only this is known: how long ago the request came (any unit), and whether there has been a first contact. */
export type CurrentStatus = { readonly since: number; readonly seen: boolean }

/** The share (0–1) seen within a time, and how many children of that time it was fitted to. */
export type StatusStep = { readonly time: number; readonly children: number; readonly seen: number }

/** The share seen by time since receipt when no event date is known: the isotonic fit of the shares at each time. */
export function currentStatusFit(
  children: readonly CurrentStatus[],
): Outcome<readonly StatusStep[], 'no-children' | 'time-not-sound'> {
  if (children.length === 0) return refused('no-children')
  if (!children.every(({ since }) => Number.isFinite(since) && since >= 0)) return refused('time-not-sound')
  const groups = [...rollup(children, shareSeen, ({ since }) => since)].toSorted(([one], [other]) =>
    ascending(one, other),
  )
  const fit = isotonicFit(groups.map(([, group]) => group))
  if (!fit.ok) throw new RangeError(fit.refusal)
  const value = groups.map(([time, { weight }], index) => ({
    time,
    children: weight,
    seen: fit.value[index] ?? 0,
  }))
  return { ok: true, value }
}

function shareSeen(group: readonly CurrentStatus[]): { readonly mean: number; readonly weight: number } {
  return { mean: group.filter(({ seen }) => seen).length / group.length, weight: group.length }
}
