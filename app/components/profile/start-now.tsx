import { Details } from '#app/components/details.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { useSuggestionWords } from '#app/components/plan/use-suggestion-words.ts'
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
  const hasPriorities = support.some(({ startNow }) => startNow.some(({ isPriority }) => isPriority))
  return (
    <>
      {hasPriorities ? <p>{words(isStaff ? 'start.priority' : 'priority', { name })}</p> : null}
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
    </>
  )
}

type IdeaList = Pick<Lists, 'name' | 'namespace'> & { readonly ideas: readonly IdeaView[] }

const labels = [null, 'hidden-effort', 'starting-point'] as const

function Ideas({ ideas, name, namespace }: IdeaList) {
  const words = useWords(namespace)
  const { suggestion, safety } = useSuggestionWords(name)
  return labels.map((label) => {
    const group = ideas.filter((idea) => idea.label === label)
    if (group.length === 0) return null
    const why = label && words(namespace === 'profile' ? `start.${label}` : `label.${label}`, { name })
    return (
      <div key={label}>
        {why ? <p className="soft">{why}</p> : null}
        <ul>
          {group.map((idea) => (
            <li key={idea.id}>
              {suggestion(idea.id)}
              {idea.safety.map((line) => (
                <strong className="line" key={line}>
                  {safety(line)}
                </strong>
              ))}
            </li>
          ))}
        </ul>
      </div>
    )
  })
}
