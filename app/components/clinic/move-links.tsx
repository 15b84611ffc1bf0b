import { useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'

type Offered = {
  readonly referralId: string
  readonly episodeId: string
  readonly offered: readonly { readonly group: string; readonly types: readonly string[] }[]
}

/** What may be recorded of one pathway now, in groups; each opens its own form on the same page. */
export function MoveLinks({ referralId, episodeId, offered }: Offered) {
  const words = useWords('moves')
  if (offered.length === 0) return <p>{words('nothing')}</p>
  return (
    <dl className="summary">
      {offered.map(({ group, types }) => (
        <div className="summary__row" key={group}>
          <dt>{words(`group.${group}`)}</dt>
          <dd>
            <ul>
              {types.map((type) => (
                <li key={type}>
                  <a href={`${paths.clinicWaitingOne(referralId, { do: type, episode: episodeId })}#form`}>
                    {words(`move.${type}`)}
                  </a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}
