import { DataTable } from '#app/components/data-table.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'

export type Side = {
  readonly id: string
  readonly reference: string
  readonly receivedOn: string | null
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string
  readonly yearGroup: string | null
  readonly school: string | null
  /** Who sent it; null for the family itself. */
  readonly from: string | null
  readonly episodes: readonly { readonly id: string; readonly pathway: string; readonly state: string }[]
}

const rows = [
  'request',
  'givenName',
  'familyName',
  'birthDate',
  'yearGroup',
  'school',
  'from',
  'came',
  'about',
] as const

/** Two requests beside each other, fact by fact. */
export function MatchTable({ own, other }: { readonly own: Side; readonly other: Side }) {
  const words = useWords('matches')
  const factsOf = useFacts()
  const [left, right] = [factsOf(own), factsOf(other)]
  return (
    <DataTable
      caption={words('one.caption')}
      isCaptionHidden
      columns={[
        { key: 'what', label: words('one.row.what') },
        { key: 'own', label: words('one.thisOne') },
        { key: 'other', label: words('one.theOther') },
      ]}
      rows={rows.map((id) => ({
        id,
        cells: { what: words(`one.row.${id}`), own: left[id], other: right[id] },
      }))}
    />
  )
}

function useFacts() {
  const words = useWords('matches')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const day = (iso: string | null) => (iso ? formatDate(locale, iso) : words('one.nothing'))
  return ({
    id,
    reference,
    episodes,
    birthDate,
    receivedOn,
    givenName,
    familyName,
    from,
    ...side
  }: Side) => ({
    ...{ givenName, familyName },
    from: from ?? words('one.family'),
    request: <a href={paths.clinicWaitingOne(id)}>{reference}</a>,
    birthDate: day(birthDate),
    yearGroup: side.yearGroup ?? words('one.nothing'),
    school: side.school ?? words('one.nothing'),
    came: day(receivedOn),
    about: episodes
      .map(({ pathway, state }) =>
        words('one.stands', { pathway: referral(`pathway.${pathway}`), state: referral(`state.${state}`) }),
      )
      .join('. '),
  })
}
