import { DataTable } from '#app/components/data-table.tsx'
import { formatDate, formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'

type Item = {
  readonly id: string
  readonly pathways: readonly string[]
  readonly months: { readonly from: number; readonly to: number }
  readonly owner: string
}

type Promises = {
  readonly decideWithinDays: number
  readonly checkInEveryDays: number
  readonly minimumAgeMonths: number | null
  readonly panelDates: readonly string[]
}

type Version = {
  readonly version: number
  readonly from: string
  readonly madeOn: string
  readonly by: string | null
}

type Pathways = {
  readonly today: string
  readonly promises: Readonly<Record<string, Promises>>
  readonly evidence: readonly Item[]
  readonly usualEvidence: readonly Item[]
  readonly versions: readonly Version[]
}

/** Everything an area has set on its pathways, each line with the way to change it. */
export function PathwayTables({ page }: { readonly page: Pathways }) {
  const words = useWords('pathways')
  return (
    <>
      <h2>{words('promises')}</h2>
      <PromisesTable promises={page.promises} today={page.today} />
      <h2>{words('evidenceTitle')}</h2>
      <p>{words('evidenceText')}</p>
      <EvidenceTable {...page} />
      <h2>{words('versions')}</h2>
      {page.versions.length === 0 ? <p>{words('noVersions')}</p> : <VersionsTable versions={page.versions} />}
    </>
  )
}

function useColumns() {
  const words = useWords('pathways')
  return (keys: readonly string[]) => keys.map((key) => ({ key, label: words(`column.${key}`) }))
}

function PromisesTable({ promises, today }: Pick<Pathways, 'promises' | 'today'>) {
  const words = useWords('pathways')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const columns = useColumns()
  const age = (months: number | null) =>
    months === null ? words('none') : words('common:wait.months', { count: months })
  const panel = (dates: readonly string[]) => {
    const next = dates.find((date) => date >= today)
    return next ? formatDate(locale, next) : words('none')
  }
  return (
    <DataTable
      caption={words('promises')}
      isCaptionHidden
      columns={columns(['pathway', 'decide', 'checkIn', 'youngest', 'panel'])}
      rows={Object.entries(promises).map(([pathway, promise]) => ({
        id: pathway,
        cells: {
          pathway: <a href={paths.adminPathway(pathway)}>{referral(`pathway.${pathway}`)}</a>,
          decide: words('days', { count: promise.decideWithinDays }),
          checkIn: words('days', { count: promise.checkInEveryDays }),
          youngest: age(promise.minimumAgeMonths),
          panel: panel(promise.panelDates),
        },
      }))}
    />
  )
}

function EvidenceTable({ evidence, usualEvidence }: Pathways) {
  const words = useWords('pathways')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const columns = useColumns()
  const left = usualEvidence.filter(({ id }) => evidence.every((item) => item.id !== id))
  const ages = ({ months }: Item) => {
    const [from, to] = [Math.floor(months.from / 12), Math.floor(months.to / 12)]
    return from === 0 && to >= 25 ? words('anyAge') : words('years', { from, to })
  }
  const row = (item: Item, isAsked: boolean) => ({
    id: item.id,
    cells: {
      evidence: <a href={paths.adminEvidence(item.id)}>{referral(`evidence.${item.id}`)}</a>,
      for: isAsked
        ? formatList(
            locale,
            item.pathways.map((pathway) => referral(`pathway.${pathway}`)),
          )
        : words('notAsked'),
      ages: isAsked ? ages(item) : '',
      owner: isAsked ? referral(`who.${item.owner}`) : '',
    },
  })
  return (
    <DataTable
      caption={words('evidenceTitle')}
      isCaptionHidden
      columns={columns(['evidence', 'for', 'ages', 'owner'])}
      rows={[...evidence.map((item) => row(item, true)), ...left.map((item) => row(item, false))]}
    />
  )
}

function VersionsTable({ versions }: Pick<Pathways, 'versions'>) {
  const words = useWords('pathways')
  const { locale } = useLocale()
  const columns = useColumns()
  return (
    <DataTable
      caption={words('versions')}
      isCaptionHidden
      columns={columns(['version', 'from', 'madeOn', 'by'])}
      rows={versions.map(({ version, from, madeOn, by }) => ({
        id: String(version),
        cells: {
          version,
          from: formatDate(locale, from),
          madeOn: formatDate(locale, madeOn),
          by: by ?? words('nobody'),
        },
      }))}
    />
  )
}
