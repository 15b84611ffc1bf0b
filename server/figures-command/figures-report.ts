import { countFacts } from '#schemas/count-facts.ts'
import type { Period } from '#schemas/episode-fact.ts'
import { measured } from '#server/waiting/indicators/measured.ts'
import type { MeasureName } from '#server/waiting/indicators/measures.ts'
import { weeksIn } from '#server/waiting/indicators/weeks-in.ts'
import { contactSpells } from '#server/waiting/survival/contact-spells.ts'
import { kaplanMeier } from '#server/waiting/survival/kaplan-meier.ts'
import { medianSurvival } from '#server/waiting/survival/survival-quantile.ts'
import type { ReadEpisode } from './episode-line.ts'

// Every key of the object, in order, with the number under it or under each of its own keys.
const layout = {
  W01: 'W01',
  W03: 'W03',
  W05: 'W05',
  W06: 'W06',
  W07: 'W07',
  W08: 'W08',
  W09: { 13: 'W09.13', 18: 'W09.18', 52: 'W09.52', 65: 'W09.65', 104: 'W09.104' },
  W10: {
    '0-1': 'W10.0-1',
    '1-2': 'W10.1-2',
    '2-4': 'W10.2-4',
    '4-12': 'W10.4-12',
    '12-18': 'W10.12-18',
    '18-52': 'W10.18-52',
    '52-104': 'W10.52-104',
    '>104': 'W10.>104',
  },
  F01: 'F01',
  F02: 'F02',
  F03: 'F03',
  F04: 'F04',
  F05: 'F05',
  F06: 'F06',
  F07: {
    demandPerWeek: 'F07.demandPerWeek',
    capacityPerWeek: 'F07.capacityPerWeek',
    weeks: 'F07.weeks',
  },
  F08: 'F08',
  F09: {
    weeksWithoutNewReferrals: 'F09.weeksWithoutNewReferrals',
    weeksAtTheseRates: 'F09.weeksAtTheseRates',
  },
  T01: { medianDays: 'T01.medianDays', within28Days: 'T01.within28Days', decided: 'T01.decided' },
  T02: 'T02',
} as const satisfies Readonly<Record<string, MeasureName | Readonly<Record<string, MeasureName>>>>

// A list that does not shrink has no week in which it is empty.
const orNever: readonly string[] = ['F09.weeksWithoutNewReferrals', 'F09.weeksAtTheseRates']

// Merged duplicates and entries made in error never came in and never went out.
const notCounted: readonly (string | null)[] = ['duplicate', 'entered_in_error']
const locally = { start: 'received', contact: 'firstContact', cuts: [null] } as const

/** The exact figures of these episodes in a period, keyed by indicator as docs/figures.md says; never for an area page. */
export function figuresReport(
  all: readonly ReadEpisode[],
  period: Period,
): Readonly<Record<string, unknown>> {
  const episodes = all.filter(({ why }) => !notCounted.includes(why)).map(({ episode }) => episode)
  const of = measured(countFacts(episodes, { ...locally, period }), weeksIn(period))
  const figure = (name: MeasureName): Figure => of(name) ?? (orNever.includes(name) ? 'never' : null)
  const report: Record<string, Figure | Readonly<Record<string, Figure>>> = {}
  for (const [key, place] of Object.entries(layout)) {
    report[key] = typeof place === 'string' ? figure(place) : eachOf(place, figure)
  }
  const curve = kaplanMeier(contactSpells(episodes, period.to), 'seen')
  return { ...report, kmMedian: curve.ok ? medianSurvival(curve.value) : null }
}

type Figure = number | 'never' | null

function eachOf(place: Readonly<Record<string, MeasureName>>, figure: (name: MeasureName) => Figure) {
  return Object.fromEntries(Object.entries(place).map(([part, name]) => [part, figure(name)]))
}
