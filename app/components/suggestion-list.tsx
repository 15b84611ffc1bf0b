import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/use-words.ts'
import { Details } from './details.tsx'
import { Tag } from './tag.tsx'

type Suggestion = {
  readonly id: string
  readonly title: ReactNode
  /** Short words such as where it is done or how soon. */
  readonly tags?: readonly string[]
  readonly steps?: readonly ReactNode[]
  readonly reasons?: readonly ReactNode[]
  /** A tick, a form or a link that belongs to this suggestion. */
  readonly control?: ReactNode
}

type Suggestions = { readonly suggestions: readonly Suggestion[]; readonly headingAs?: 'h2' | 'h3' | 'h4' }

/** Things to try, each with how and why. */
export function SuggestionList({ suggestions, headingAs: Heading = 'h3' }: Suggestions) {
  const words = useWords()
  return (
    <ul className="suggestions">
      {suggestions.map(({ id, title, tags = [], steps = [], reasons = [], control }) => (
        <li className="card" key={id}>
          <Heading className="suggestion__title">
            <span>{title}</span>
            {tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </Heading>
          <Fold summary={words('suggestion.how')} lines={steps} />
          <Fold summary={words('suggestion.why')} lines={reasons} />
          {control}
        </li>
      ))}
    </ul>
  )
}

function Fold({ summary, lines }: { readonly summary: string; readonly lines: readonly ReactNode[] }) {
  if (lines.length === 0) return null
  return (
    <Details summary={summary}>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </Details>
  )
}
