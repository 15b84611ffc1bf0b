import { addDays, addMonths } from '#schemas/calendar.ts'
import type { BookMonth, FigureBook } from '#server/services/area/figure-book.ts'
import { cellKey } from '#server/waiting/protect/cell.ts'
import type { Dims } from '#server/waiting/protect/crossing.ts'

type Figures = Readonly<Record<string, number | null>>

/** A month in which a list of 900 grows by 10: 120 come, 100 are seen, 10 leave; more as said. */
export function aMonth(month: string, figures: Figures = {}): BookMonth {
  const all: Figures = {
    W01: 900,
    W03: 80,
    W04: 60,
    W05: 40,
    W06: 90,
    'W09.13': 250,
    'W09.18': 340,
    'W09.52': 675,
    F01: 120,
    F02: 100,
    F03: 10,
    ...figures,
  }
  return {
    month,
    asOf: addDays(addMonths(month, 1), -1),
    isProvisional: false,
    figure: (indicator: string, dims: Dims = {}) => all[keyOf(indicator, dims)] ?? null,
    isCounted: (indicator) => Object.hasOwn(all, indicator),
    bars: () => null,
    seen: () => null,
  }
}

/** How a figure of a group is named in these examples: `W01|sex=female`. */
function keyOf(indicator: string, dims: Dims): string {
  return cellKey({ indicator, dims })
}

/** A book of so many months in a row, the last being October 2026. */
export function aBook({
  months = 24,
  figures = () => ({}),
  groups = [],
}: {
  readonly months?: number
  readonly figures?: (index: number) => Figures
  readonly groups?: readonly string[]
} = {}): FigureBook {
  return {
    measureSet: 'local',
    ruleSet: 'local-cube',
    months: Array.from({ length: months }, (_, index) =>
      aMonth(addMonths('2026-10-01', index + 1 - months), figures(index)),
    ),
    dimensions: ['sex'],
    groups: () => groups,
    localities: [],
  }
}
