import { formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { usePathwayNames } from './use-pathway-names.ts'

/** Who else may ask, for what and how they are reached, and the clinics that can say who may. */
export type OtherAskersShown = {
  readonly others: readonly {
    readonly source: string
    readonly pathways: readonly string[]
    readonly name: string
    readonly phone: string
  }[]
  readonly clinics: readonly { readonly name: string; readonly phone: string }[]
}

/** Other people who can ask a clinic, and the number to call when nobody can. */
export function OtherAskers({ shown: { others, clinics } }: { readonly shown: OtherAskersShown }) {
  const words = useWords('family-request')
  const { locale } = useLocale()
  const named = usePathwayNames()
  // For everything goes without saying.
  const most = Math.max(...others.map(({ pathways }) => pathways.length))
  const lineOf = ({ source, pathways }: OtherAskersShown['others'][number]) => {
    const who = words(`others.${source}`)
    return pathways.length === most ? who : words('others.line', { who, pathways: named(pathways) })
  }
  const called = clinics.map(callOf).filter((place) => place !== '')
  return (
    <section>
      <h2>{words('others.title')}</h2>
      {others.length === 0 ? null : (
        <>
          <p>{words('others.text')}</p>
          <ul>
            {others.map((asker) => (
              <li key={asker.source}>
                {lineOf(asker)}
                {asker.phone === '' ? null : `. ${words('others.call', { place: callOf(asker) })}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {called.length === 0 ? null : <p>{words('others.clinic', { clinics: formatList(locale, called) })}</p>}
    </section>
  )
}

function callOf({ name, phone }: { readonly name: string; readonly phone: string }): string {
  return [name, phone].filter((part) => part !== '').join(', ')
}
