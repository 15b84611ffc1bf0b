import { useWords } from '#app/i18n/use-words.ts'
import type { StrandId } from '#questionnaires/engine/questionnaire.ts'
import type { Strengths } from '#server/services/profile-strengths.ts'
import { useProfileWords } from './use-profile-words.ts'

type Lines = {
  readonly shines: readonly StrandId[]
  readonly strengths: Pick<Strengths, 'tags' | 'childWords'>
  readonly name: string
}

/** What is good about this child: areas that are a strength, what people ticked, and the child's own words. */
export function StrengthLines({ shines, strengths, name }: Lines) {
  const words = useWords('profile')
  const { strand: nameOf, everyone } = useProfileWords(name)
  const { tags, childWords } = strengths
  if (shines.length + tags.length + childWords.length === 0) return <p>{words('strengths.none', { name })}</p>
  return (
    <ul>
      {shines.map((strand) => (
        <li key={strand}>
          <strong>{words('strengths.strand', { strand: nameOf(strand) })}</strong>
        </li>
      ))}
      {childWords.map((said) => (
        <li key={said}>{words('strengths.child', { name, words: said })}</li>
      ))}
      {tags.map((tag) => (
        <li key={tag.words}>{words('strengths.tags', { words: tag.words, who: everyone(tag.saidBy) })}</li>
      ))}
    </ul>
  )
}
