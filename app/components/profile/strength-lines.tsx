import { formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { StrandId } from '#questionnaires/engine/questionnaire.ts'
import type { Strengths, StrengthTag } from '#server/services/profile-strengths.ts'
import { useProfileWords, type ProfileWords } from './use-profile-words.ts'

type Lines = {
  readonly shines: readonly StrandId[]
  readonly strengths: Pick<Strengths, 'tags' | 'childWords'>
  readonly name: string
}

/** What is good about this child: areas that are a strength, the child's own words, and what people ticked. */
export function StrengthLines({ shines, strengths, name }: Lines) {
  const words = useWords('profile')
  const { locale } = useLocale()
  const profileWords = useProfileWords(name)
  const { tags, childWords } = strengths
  if (shines.length + tags.length + childWords.length === 0) return <p>{words('strengths.none', { name })}</p>
  return (
    <>
      <ul>
        {shines.map((strand) => (
          <li key={strand}>
            <strong>{words('strengths.strand', { strand: profileWords.strand(strand) })}</strong>
          </li>
        ))}
        {childWords.map((said) => (
          <li key={said}>{words('strengths.child', { name, words: said })}</li>
        ))}
      </ul>
      {tags.length > 0 ? (
        <p>{words('strengths.ticked', { list: formatList(locale, tagLines(tags, profileWords)) })}</p>
      ) : null}
    </>
  )
}

/** What people ticked, each with who ticked it, what most of them ticked first. */
export function tagLines(tags: readonly StrengthTag[], { everyone }: ProfileWords): readonly string[] {
  return tags
    .toSorted((one, other) => other.saidBy.length - one.saidBy.length)
    .map(({ words, saidBy }) => `${words.toLowerCase()} (${everyone(saidBy)})`)
}
