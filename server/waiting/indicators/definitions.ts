/** Which clock an indicator reads: C1 to the decision, C2 to the first contact, C3 to the outcome, C4, C5; none for counts of other things. */
export type IndicatorClock = 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'none'

/** Where a definition comes from; the words are in the locale. */
export type IndicatorSource =
  'nhs-waits' | 'sitrep' | 'mhsds' | 'nice-autism' | 'nhs-flow' | 'queueing' | 'local'

/** What an indicator is: its id is also the key of its words and formula. A changed formula is a new version. */
export type IndicatorDefinition = {
  readonly id: string
  readonly clock: IndicatorClock
  readonly source: IndicatorSource
  readonly version: number
}

type Row = readonly [id: string, clock: IndicatorClock, source: IndicatorSource, version?: number]

const rows: readonly Row[] = [
  ['W01', 'C2', 'nhs-waits'],
  ['W02', 'C2', 'local'],
  ['W03', 'C1', 'local'],
  ['W04', 'C4', 'local'],
  ['W05', 'C2', 'nhs-waits'],
  ['W06', 'C2', 'nhs-waits'],
  ['W07', 'C2', 'nhs-waits'],
  ['W08', 'C2', 'nhs-waits'],
  ['W09', 'C2', 'nice-autism', 2],
  ['W10', 'C2', 'sitrep'],
  ['W11', 'C2', 'local'],
  ['W12', 'C2', 'mhsds'],
  ['F01', 'none', 'nhs-flow'],
  ['F02', 'none', 'nhs-flow'],
  ['F03', 'none', 'nhs-flow'],
  ['F04', 'none', 'nhs-flow'],
  ['F05', 'none', 'nhs-flow'],
  ['F06', 'none', 'nhs-flow'],
  ['F07', 'none', 'queueing'],
  ['F08', 'none', 'queueing'],
  ['F09', 'none', 'queueing'],
  ['F10', 'none', 'queueing'],
  ['T01', 'C1', 'local'],
  ['T02', 'C1', 'local', 2],
  ['T03', 'none', 'local'],
  ['T04', 'C3', 'local', 2],
  ['T05', 'C3', 'nice-autism', 2],
  ['A01', 'none', 'mhsds'],
  ['A02', 'none', 'mhsds'],
  ['A03', 'none', 'local', 2],
  ['S01', 'none', 'local'],
  ['S02', 'none', 'local'],
  ['S03', 'C2', 'local'],
  ['E01', 'C2', 'local', 2],
  ['G01', 'none', 'local'],
  ['G02', 'none', 'local'],
  ['G03', 'none', 'local'],
  ['G04', 'none', 'local'],
  ['G05', 'C2', 'local'],
  ['Q01', 'none', 'local'],
  ['Q02', 'none', 'local'],
]

/** Every indicator of the figures, in the order they are explained. */
export const indicatorDefinitions: readonly IndicatorDefinition[] = rows.map(
  ([id, clock, source, version = 1]) => ({
    id,
    clock,
    source,
    version,
  }),
)
