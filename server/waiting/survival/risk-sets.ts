import { bisectLeft } from 'd3-array'
import type { Spell } from './spell.ts'

/** What happened at one time: how many were followed just before it, and how many left by cause or by censoring. */
export type RiskSet<Cause extends string = string> = {
  readonly time: number
  readonly atRisk: number
  readonly ended: ReadonlyMap<Cause, number>
  readonly censored: number
}

/** The risk set of every time at which a spell ended, in order of time. */
export function riskSets<Cause extends string>(spells: readonly Spell<Cause>[]): readonly RiskSet<Cause>[] {
  const atRisk = numberAtRisk(spells)
  return [...leavingByTime(spells)]
    .toSorted(([one], [other]) => one - other)
    .map(([time, { ended, censored }]) => ({ time, atRisk: atRisk(time), ended, censored }))
}

/** How many spells were followed just before a time: entered before it and not yet left. */
export function numberAtRisk(spells: readonly Spell[]): (time: number) => number {
  // Whoever is followed from the start is at risk at time 0 itself.
  const entries = Float64Array.from(spells, ({ entry }) => (entry === 0 ? -Infinity : entry)).sort()
  const exits = Float64Array.from(spells, ({ exit }) => exit).sort()
  return (time) => bisectLeft(entries, time) - bisectLeft(exits, time)
}

type Leaving<Cause> = { readonly ended: Map<Cause, number>; censored: number }

function leavingByTime<Cause extends string>(
  spells: readonly Spell<Cause>[],
): ReadonlyMap<number, Leaving<Cause>> {
  const leaving = new Map<number, Leaving<Cause>>()
  for (const { exit, cause } of spells) {
    const here = leaving.get(exit) ?? { ended: new Map<Cause, number>(), censored: 0 }
    leaving.set(exit, here)
    if (cause === null) here.censored += 1
    if (cause !== null) here.ended.set(cause, (here.ended.get(cause) ?? 0) + 1)
  }
  return leaving
}
