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
  const words = useWords('area')
  const { count, weeks, gap } = useAreaNumbers()
  const say = useRanges()
  const columns = ['group', 'waiting', 'median', 'gap', 'received', 'rate'] as const
  return (
    <>
      <DataTable
        caption={words('equity.caption', { by: words(`by.${view.by}`) })}
        columns={columns.map((key) => column(key, words(`equity.columns.${key}`)))}
        rows={view.rows.map(({ group, waiting, medianWeeks, gapWeeks, received, rate }) => ({
          id: group,
          cells: {
            group: groupName(words, view, group),
            waiting: count(waiting),
            median: weeks(medianWeeks),
            gap: gap(gapWeeks),
            received: count(received),
            rate: say('rate', rate),
          },
        }))}
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
  const words = useWords('area')
  const { count, weeks, gap } = useAreaNumbers()
  const columns = ['group', 'waiting', 'median', 'gap'] as const
  return (
    <DataTable
      caption={words('equity.waitsCaption', { by: words(`by.${view.by}`) })}
      columns={columns.map((key) => column(key, words(`equity.columns.${key}`)))}
      rows={view.rows.map(({ group, waiting, medianWeeks, gapWeeks }) => ({
        id: group,
        cells: {
          group: groupName(words, view, group),
          waiting: count(waiting),
          median: weeks(medianWeeks),
          gap: gap(gapWeeks),
        },
      }))}
    />
  )
}

/** What happens to the requests of each group, each share with its range. */
export function WhatHappens({ view }: Shown) {
  const words = useWords('area')
  const say = useRanges()
  const columns = ['group', 'accepted', 'missed', 'supported', 'inTouch'] as const
  return (
    <DataTable
      caption={words('equity.happensCaption', { by: words(`by.${view.by}`) })}
      columns={columns.map((key) => column(key, words(`equity.columns.${key}`)))}
      rows={view.rows.map(({ group, accepted, missed, supported, inTouch }) => ({
        id: group,
        cells: {
          group: groupName(words, view, group),
          accepted: say('percentRange', accepted),
          missed: say('percentRange', missed),
          supported: say('percentRange', supported),
          inTouch: say('percentRange', inTouch),
        },
      }))}
    />
  )
}

function column(key: string, label: string) {
  return { key, label, isNumber: key !== 'group' }
}

function useRanges() {
  const words = useWords('area')
  return (how: 'rate' | 'percentRange', { value, low, high }: GroupShare) =>
    value === null ? words('notEnough') : words(`equity.${how}`, { value, low: low ?? 0, high: high ?? 0 })
}
