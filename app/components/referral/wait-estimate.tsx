import { Details } from '#app/components/details.tsx'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { FamilyEstimate } from '#server/services/family-estimate.ts'

type Face = 'family' | 'me'
type Showing<Estimate> = { readonly estimate: Estimate; readonly name: string; readonly face: Face }
type Ranged = Exclude<FamilyEstimate, { method: 'none' }>
type Unknown = Extract<FamilyEstimate, { method: 'none' }>

type OfPathways = {
  readonly estimates: readonly { readonly pathway: string; readonly estimate: FamilyEstimate }[]
  readonly name: string
  readonly face: Face
}

/** How much longer it may be, pathway by pathway: a range with how it was found, or that nobody can say, with the facts there are. Never a date, a place or an average. */
export function WaitEstimates({ estimates, name, face }: OfPathways) {
  const words = useWords('family-tracker')
  const pathwayWords = useWords('letters')
  const isOne = estimates.length === 1
  const hasRange = estimates.some(({ estimate }) => estimate.method !== 'none')
  const named = estimates.map(({ pathway, estimate }) => ({
    pathway,
    estimate,
    title: words('about', { pathways: pathwayWords(`about.${pathway}`) }),
  }))
  return (
    <>
      {named.map(({ pathway, estimate, title }) => (
        <div key={pathway}>
          {isOne ? null : <h3>{title}</h3>}
          {estimate.method === 'none' ? (
            <NoEstimate estimate={estimate} />
          ) : (
            <Range {...{ estimate, name, face }} />
          )}
        </div>
      ))}
      {hasRange ? (
        <Details summary={words('estimate.how')}>
          {named.map(({ pathway, estimate, title }) =>
            estimate.method === 'none' ? null : (
              <div key={pathway}>
                {isOne ? null : <h4>{title}</h4>}
                <HowFound {...{ estimate, name, face }} />
              </div>
            ),
          )}
          <WhatCanChange />
        </Details>
      ) : null}
    </>
  )
}

function Range({ estimate, face }: Showing<Ranged>) {
  const words = useWords('family-tracker')
  const range = useRangeWords(estimate.range)
  return (
    <>
      <p>{words(face === 'me' ? 'estimate.rangeMe' : 'estimate.range', { range })}</p>
      <p>
        <strong>{words('estimate.noPromise')}</strong>
      </p>
    </>
  )
}

function useRangeWords({ fromMonths, toMonths }: Ranged['range']): string {
  const words = useWords('family-tracker')
  const { locale } = useLocale()
  const time = (months: number) =>
    months > 24
      ? words(`estimate.years.${months}`)
      : words('estimate.months', { months: formatNumber(locale, months) })
  if (fromMonths === 36) return words('estimate.over', { least: time(36) })
  if (toMonths === null) return words('estimate.fromUp', { from: time(fromMonths), least: time(36) })
  if (fromMonths === 0) return words('estimate.upTo', { to: time(toMonths) })
  const from = toMonths > 24 ? time(fromMonths) : formatNumber(locale, fromMonths)
  return words('estimate.fromTo', { from, to: time(toMonths) })
}

function HowFound({ estimate, name, face }: Showing<Ranged>) {
  const words = useWords('family-tracker')
  const children = useCount()(estimate.children)
  const { locale } = useLocale()
  const { method, weeks, asOf, heldOfTen } = estimate
  const by = `estimate.by.${method}${face === 'me' ? 'Me' : ''}`
  return (
    <>
      <p>{words(by, { children, name, weeks: formatNumber(locale, weeks ?? 0) })}</p>
      <p>{words('estimate.asOf', { date: formatDate(locale, asOf) })}</p>
      <p>
        {heldOfTen === null
          ? words('estimate.checkLater')
          : words('estimate.checked', { held: formatNumber(locale, heldOfTen) })}
      </p>
    </>
  )
}

const reasons = ['staff', 'need', 'others', 'you'] as const

function WhatCanChange() {
  const words = useWords('family-tracker')
  return (
    <>
      <p>{words('estimate.change.title')}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{words(`estimate.change.${reason}`)}</li>
        ))}
      </ul>
    </>
  )
}

function NoEstimate({ estimate }: { readonly estimate: Unknown }) {
  const words = useWords('family-tracker')
  const { locale } = useLocale()
  const count = useCount()
  const { waiting, seen, longestMonths, asOf } = estimate
  return (
    <>
      <p>
        <strong>{words('estimate.none')}</strong>
      </p>
      <p>{words('estimate.facts', { waiting: count(waiting), seen: count(seen) })}</p>
      {longestMonths === null ? null : (
        <p>{words('estimate.longest', { months: formatNumber(locale, longestMonths) })}</p>
      )}
      <p>{words('estimate.asOf', { date: formatDate(locale, asOf) })}</p>
    </>
  )
}

function useCount() {
  const words = useWords('family-tracker')
  const { locale } = useLocale()
  return (count: number | null) =>
    count === null ? words('estimate.few') : words('estimate.about', { count: formatNumber(locale, count) })
}
