import { useWords } from '#app/i18n/use-words.ts'
import type { MarkView } from '#server/services/profile-facts.ts'
import type { Difference } from './differences-in.ts'
import { useProfileWords, type ProfileWords } from './use-profile-words.ts'

type Card = { readonly difference: Difference; readonly name: string }

/** One area people see differently: what each says, ordinary reasons for it, and what to do. Never a word about parenting. */
export function DifferenceCard({ difference, name }: Card) {
  const words = useWords('profile')
  const profileWords = useProfileWords(name)
  const { strand, patterns, view } = difference
  const todo = [
    ...new Set(patterns.flatMap((pattern) => words(`differences.actions.${pattern}`, { name }).split('\n'))),
  ]
  return (
    <section className="card">
      <h2>{profileWords.strand(strand)}</h2>
      <p>{view.marks.map((mark) => markWords(mark, profileWords)).join('. ')}.</p>
      {patterns.map((pattern) => (
        <div key={pattern}>
          <h3>{profileWords.text(`pattern.${pattern}`)}</h3>
          <p>{profileWords.text(`pattern-ask.${pattern}`)}</p>
        </div>
      ))}
      {patterns.length === 0 ? <p>{words('differences.other')}</p> : null}
      {todo.length > 0 ? (
        <>
          <h3>{words('differences.do')}</h3>
          <ul>
            {todo.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function markWords(
  { viewpoint, state, level }: MarkView,
  { who, level: levelWords, text }: ProfileWords,
): string {
  const viewpointName = who(viewpoint)
  if (state === 'answered' && level !== null)
    return text('row.level', { viewpoint: viewpointName, level: levelWords(level).toLowerCase() })
  return text(state === 'no-answer' ? 'row.no-answer' : 'row.not-enough-seen', { viewpoint: viewpointName })
}
