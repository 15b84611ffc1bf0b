import { HelpPanel } from '#app/components/help-panel.tsx'
import { SuggestionList } from '#app/components/suggestion-list.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'
import { useSuggestionWords } from './use-suggestion-words.ts'

export type SupportView = {
  readonly name: string
  readonly wants: string
  readonly lists: readonly {
    readonly setting: string
    readonly ideas: readonly {
      readonly id: string
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
  const { suggestion, safety, offer } = useSuggestionWords(name)
  return (
    <>
      {wants === '' ? null : <blockquote>{wants}</blockquote>}
      {lists.map(({ setting, ideas }) => (
        <section key={setting}>
          <h2>{words(`support.setting.${setting}`, { name })}</h2>
          <SuggestionList
            suggestions={ideas.map((idea) => ({
              id: idea.id,
              title: suggestion(idea.id),
              reasons: idea.safety.map(safety),
            }))}
          />
        </section>
      ))}
      <h2>{words('support.offers')}</h2>
      <ul>
        {[...offers, ...health].map((key) => (
          <li key={key}>{offer(key)}</li>
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
