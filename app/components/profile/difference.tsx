import { useWords } from '#app/i18n/use-words.ts'
import type { Pattern } from '#questionnaires/profile/patterns.ts'
import type { MarkView, StrandView } from '#server/services/profile-facts.ts'
import { useProfileWords, type ProfileWords } from './use-profile-words.ts'

type Asked = Exclude<Pattern, 'ACROSS_SETTINGS' | 'CORROBORATED'>

/** One area people see differently: what each says, ordinary reasons for it, and what to do. Never a word about parenting. */
export function Difference({ strand, name }: { readonly strand: StrandView; readonly name: string }) {
  const words = useWords('profile')
  const profileWords = useProfileWords(name)
  const patterns = strand.patterns.filter(isAsked)
  const todo = [
    ...new Set(patterns.flatMap((pattern) => words(`differences.actions.${pattern}`, { name }).split('\n'))),
  ]
  return (
    <section className="card">
      <h2>{profileWords.strand(strand.strand)}</h2>
      <p>{strand.marks.map((mark) => markWords(mark, profileWords)).join('. ')}.</p>
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

function isAsked(pattern: Pattern): pattern is Asked {
  return pattern !== 'ACROSS_SETTINGS' && pattern !== 'CORROBORATED'
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
