import { HelpPanel } from '#app/components/help-panel.tsx'
import { SuggestionList } from '#app/components/suggestion-list.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'

export type SupportView = {
  readonly name: string
  readonly wants: string
  readonly lists: readonly {
    readonly setting: string
    readonly ideas: readonly {
      readonly id: string
      readonly text: string
      readonly safety: readonly string[]
    }[]
  }[]
  readonly offers: readonly string[]
  readonly health: readonly string[]
}

/** "Support while you wait" on one page: wishes, what can start now, offers, what to do if things get worse, rights, and looking after yourselves. */
export function WhileWaiting({
  support,
  reader,
}: {
  readonly support: SupportView
  readonly reader: 'family' | 'me'
}) {
  const words = useWords(reader)
  const { name, wants, lists, offers, health } = support
  return (
    <>
      {wants === '' ? null : <blockquote>{wants}</blockquote>}
      {lists.map(({ setting, ideas }) => (
        <section key={setting}>
          <h2>{words(`support.setting.${setting}`, { name })}</h2>
          <SuggestionList
            suggestions={ideas.map(({ id, text, safety }) => ({ id, title: text, reasons: safety }))}
          />
        </section>
      ))}
      <h2>{words('support.offers')}</h2>
      <ul>
        {[...offers, ...health].map((offer) => (
          <li key={offer}>{offer}</li>
        ))}
      </ul>
      <HelpPanel reader={reader === 'me' ? 'child' : 'adult'} />
      <h2>{words('support.rights')}</h2>
      <p>{words('support.rightsText')}</p>
      <p>
        <a href={paths.rights()}>{words('support.rightsLink')}</a>
      </p>
      <h2>{words('support.yourselves')}</h2>
      <p>{words('support.yourselvesText')}</p>
    </>
  )
}
