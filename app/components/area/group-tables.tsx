import { DataTable } from '#app/components/data-table.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'
import type { EquityView } from '#server/services/area/equity-view.ts'
import type { GroupShare } from '#server/services/area/groups-compared.ts'
import { groupName } from './group-name.ts'
import { useAreaNumbers } from './area-numbers.ts'

type Shown = { readonly view: EquityView }

/** How many of each group wait, how long, and how many asked for each 1,000 who live here, with the year they were counted. */
export function GroupRates({ view }: Shown) {
  const { count, weeks, gap } = useAreaNumbers()
  const say = useRanges()
  return (
    <>
      <GroupTable
        view={view}
        tells="caption"
        columns={['waiting', 'median', 'gap', 'received', 'rate']}
        cellsOf={({ waiting, medianWeeks, gapWeeks, received, rate }) => ({
          waiting: count(waiting),
          median: weeks(medianWeeks),
          gap: gap(gapWeeks),
          received: count(received),
          rate: say('rate', rate),
        })}
      />
      <p>
        <SaidOfResidents view={view} />
      </p>
    </>
  )
}

// Interpreters, priorities and parts of the area have no number of residents to be set against.
const withoutResidents = ['interpreter', 'priority', 'locality']

function SaidOfResidents({ view: { by, residents, hasResidents } }: Shown) {
  const words = useWords('area')
  if (withoutResidents.includes(by)) return words('equity.neverResidents', { by: words(`by.${by}`) })
  const isKnown = residents !== null && hasResidents
  return (
    <>
      {isKnown ? words('equity.residents', residents) : words('equity.noResidents')}{' '}
      <a href={paths.areaResidents()}>{words('equity.seeResidents')}</a>
    </>
  )
}

/** How many of each group wait, and how long. */
export function GroupWaits({ view }: Shown) {
  const { count, weeks, gap } = useAreaNumbers()
  return (
    <GroupTable
      view={view}
      tells="waitsCaption"
      columns={['waiting', 'median', 'gap']}
      cellsOf={({ waiting, medianWeeks, gapWeeks }) => ({
        waiting: count(waiting),
        median: weeks(medianWeeks),
        gap: gap(gapWeeks),
      })}
    />
  )
}

/** What happens to the requests of each group, each share with its range. */
export function WhatHappens({ view }: Shown) {
  const say = useRanges()
  return (
    <GroupTable
      view={view}
      tells="happensCaption"
      columns={['accepted', 'missed', 'supported', 'inTouch']}
      cellsOf={({ accepted, missed, supported, inTouch }) => ({
        accepted: say('percentRange', accepted),
        missed: say('percentRange', missed),
        supported: say('percentRange', supported),
        inTouch: say('percentRange', inTouch),
      })}
    />
  )
}

type Column =
  'waiting' | 'median' | 'gap' | 'received' | 'rate' | 'accepted' | 'missed' | 'supported' | 'inTouch'

type Grouped<Key extends Column> = Shown & {
  readonly tells: 'caption' | 'waitsCaption' | 'happensCaption'
  readonly columns: readonly Key[]
  readonly cellsOf: (row: EquityView['rows'][number]) => Readonly<Record<Key, string>>
}

// A line for each group by its name, and its numbers.
function GroupTable<Key extends Column>({ view, tells, columns, cellsOf }: Grouped<Key>) {
  const words = useWords('area')
  const label = (key: string) => words(`equity.columns.${key}`)
  return (
    <DataTable
      caption={words(`equity.${tells}`, { by: words(`by.${view.by}`) })}
      columns={[
        { key: 'group', label: label('group') },
        ...columns.map((key) => ({ key, label: label(key), isNumber: true })),
      ]}
      rows={view.rows.map((row) => ({
        id: row.group,
        cells: { group: groupName(words, view, row.group), ...cellsOf(row) },
      }))}
    />
  )
}

function useRanges() {
  const words = useWords('area')
  return (how: 'rate' | 'percentRange', { value, low, high }: GroupShare) =>
    value === null ? words('notEnough') : words(`equity.${how}`, { value, low: low ?? 0, high: high ?? 0 })
}
