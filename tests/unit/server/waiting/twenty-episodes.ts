import type { EpisodeRow } from '#schemas/episode-row.ts'

type Story = readonly [
  received: string,
  triaged: string | null,
  outcome: EpisodeRow['outcome'],
  firstContact: string | null,
  removed: string | null,
  reason: EpisodeRow['reason'],
]

// Twenty made-up autism episodes whose figures were worked out by hand.
const stories: readonly Story[] = [
  ['2022-11-14', '2022-12-05', 'accepted', null, null, null],
  ['2023-01-09', '2023-01-30', 'accepted', '2025-01-20', null, null],
  ['2023-03-06', '2023-04-03', 'accepted', null, null, null],
  ['2023-05-22', '2023-06-12', 'accepted', '2025-02-10', null, null],
  ['2023-09-04', '2023-09-25', 'accepted', null, '2025-01-31', 'moved_out_of_area'],
  ['2023-12-11', '2024-01-08', 'accepted', null, null, null],
  ['2024-01-15', '2024-02-26', 'accepted', '2024-09-02', null, null],
  ['2024-03-04', '2024-03-18', 'declined', null, '2024-03-18', 'declined_with_advice'],
  ['2024-04-02', '2024-04-30', 'accepted', null, null, null],
  ['2024-06-10', '2024-07-01', 'accepted', '2025-03-17', null, null],
  ['2024-07-29', '2024-08-19', 'accepted', null, '2025-03-03', 'withdrawn'],
  ['2024-09-16', '2024-10-07', 'accepted', null, null, null],
  ['2024-10-21', '2024-11-11', 'redirected', null, '2024-11-11', 'redirected'],
  ['2024-11-25', '2024-12-16', 'accepted', null, null, null],
  ['2024-12-30', '2025-01-27', 'accepted', null, null, null],
  ['2025-01-06', '2025-01-20', 'accepted', '2025-02-24', null, null],
  ['2025-01-13', '2025-02-10', 'declined', null, '2025-02-10', 'declined_with_advice'],
  ['2025-02-03', '2025-03-03', 'accepted', null, null, null],
  ['2025-02-17', '2025-03-24', 'accepted', null, null, null],
  ['2025-03-24', null, null, null, null, null],
]

/** An autism episode received on a day and still waiting, changed where a test is about it. */
export function aRow(received: string, changes: Partial<EpisodeRow> = {}): EpisodeRow {
  return {
    pathway: 'autism',
    received,
    estimated: false,
    triaged: null,
    outcome: null,
    firstContact: null,
    outcomeShared: null,
    supportStarted: null,
    removed: null,
    reason: null,
    ageBand: null,
    school: null,
    ...changes,
  }
}

/** The twenty episodes as rows. */
export const twentyEpisodes: readonly EpisodeRow[] = stories.map(
  ([received, triaged, outcome, firstContact, removed, reason]) =>
    aRow(received, { triaged, outcome, firstContact, removed, reason }),
)
