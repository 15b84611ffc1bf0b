import type { StrandId } from '#questionnaires/engine/questionnaire.ts'
import { useProfileWords } from './use-profile-words.ts'

type Links = {
  readonly strands: readonly StrandId[]
  readonly current: StrandId | null
  readonly name: string
  readonly hrefOf: (strand: StrandId) => string
}

/** The ten areas to choose from. */
export function StrandLinks({ strands, current, name, hrefOf }: Links) {
  const { strand: nameOf } = useProfileWords(name)
  return (
    <ul className="strand-links no-print">
      {strands.map((strand) => (
        <li key={strand}>
          <a href={hrefOf(strand)} aria-current={strand === current ? 'page' : undefined}>
            {nameOf(strand)}
          </a>
        </li>
      ))}
    </ul>
  )
}
