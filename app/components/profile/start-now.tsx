import { Details } from '#app/components/details.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { safetyWords, suggestionWords } from '#questionnaires/texts/suggestion-words.ts'
import type { IdeaView, SupportView } from '#server/services/profile-support.ts'

type Lists = {
  readonly support: readonly SupportView[]
  readonly name: string
  /** `profile` for staff, `family-profile` for families. */
  readonly namespace: 'profile' | 'family-profile'
}

/** What each setting can start now, a few ideas each, and the rest folded away. */
export function StartNow({ support, name, namespace }: Lists) {
  const words = useWords(namespace)
  const isStaff = namespace === 'profile'
  return (
    <div className="card-row">
      {support.map(({ setting, startNow, moreIdeas, more }) => (
        <section className="card" key={setting}>
          <h3>{words(isStaff ? `start.${setting}` : setting, { count: startNow.length })}</h3>
          <Ideas ideas={startNow} name={name} namespace={namespace} />
          {more > 0 ? (
            <Details summary={words(isStaff ? 'start.more' : 'more', { count: moreIdeas.length })}>
              <Ideas ideas={moreIdeas} name={name} namespace={namespace} />
            </Details>
          ) : null}
        </section>
      ))}
    </div>
  )
}

type IdeaList = Pick<Lists, 'name' | 'namespace'> & { readonly ideas: readonly IdeaView[] }

function Ideas({ ideas, name, namespace }: IdeaList) {
  const words = useWords(namespace)
  const prefix = namespace === 'profile' ? 'start.' : ''
  const labelOf = ({ label }: IdeaView) => {
    if (label === null) return null
    const key = namespace === 'profile' ? `start.${label}` : `label.${label}`
    return words(key, { name })
  }
  return (
    <ul>
      {ideas.map((idea) => (
        <li key={idea.id}>
          {suggestionWords(idea.id, name)}
          {idea.isPriority ? <span className="soft line">{words(`${prefix}priority`, { name })}</span> : null}
          {idea.label ? <span className="soft line">{labelOf(idea)}</span> : null}
          {idea.safety.map((line) => (
            <strong className="line" key={line}>
              {safetyWords(line)}
            </strong>
          ))}
        </li>
      ))}
    </ul>
  )
}
