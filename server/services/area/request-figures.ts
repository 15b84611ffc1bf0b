import type { MeasureName } from '#server/waiting/indicators/measures.ts'

/** How a figure is said: so many, so many whole weeks, so many in a hundred, or so many times. */
export type FigureUnit = 'count' | 'weeks' | 'percent' | 'times'

type Row = readonly [indicator: MeasureName, unit: FigureUnit]

/** What happens to requests on their way, step by step: the figures of a month that no picture holds. */
export const requestFigures = {
  came: [
    ['F01', 'count'],
    ['F01.school', 'count'],
    ['F01.health', 'count'],
    ['F01.family', 'count'],
    ['F01.other', 'count'],
  ],
  decided: [
    ['T01.decided', 'count'],
    ['T01.medianDays', 'weeks'],
    ['T01', 'percent'],
    ['T01.undecidedDays', 'weeks'],
    ['T02', 'percent'],
    ['T02.accepted', 'count'],
    ['T02.declined', 'count'],
    ['T02.redirected', 'count'],
    ['T03', 'percent'],
    ['T03.perRequest', 'times'],
    ['T03.requests', 'count'],
    ['T03.medianDays', 'weeks'],
  ],
  waiting: [
    ['W02', 'count'],
    ['S01', 'percent'],
    ['S02', 'percent'],
    ['S03', 'percent'],
  ],
  left: [
    ['F03', 'count'],
    ['F03.notAccepted', 'count'],
    ['F03.withdrawn', 'count'],
    ['F03.notReached', 'count'],
    ['F03.other', 'count'],
    ['F06', 'percent'],
  ],
  visits: [
    ['A02.booked', 'count'],
    ['A03.offered', 'count'],
    ['A03.attended', 'count'],
    ['A03', 'percent'],
    ['A01', 'percent'],
    ['A02', 'percent'],
    ['A02.cancelledByFamily', 'count'],
    ['A02.rebookedDays', 'weeks'],
  ],
  seen: [
    ['F02', 'count'],
    ['W07', 'weeks'],
    ['W08', 'weeks'],
    ['W09.seen.13', 'count'],
    ['W09.seen.18', 'count'],
    ['W09.seen.52', 'count'],
    ['W09.seen.65', 'count'],
    ['W09.seen.104', 'count'],
  ],
  told: [
    ['W04', 'count'],
    ['T04.told', 'count'],
    ['T04', 'percent'],
    ['T04.halfAYear', 'percent'],
    ['T05.assessmentDays', 'weeks'],
    ['T05.outcomeDays', 'weeks'],
    ['T05.supportDays', 'weeks'],
    ['T05', 'percent'],
  ],
} as const satisfies Readonly<Record<string, readonly Row[]>>
