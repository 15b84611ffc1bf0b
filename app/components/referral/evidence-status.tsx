import { useWords } from '#app/i18n/use-words.ts'
import type { EvidenceView } from '#server/services/evidence-lines.ts'

/** The evidence as a list: what it is, and whether it is there. */
export function EvidenceStatus({ lines }: { readonly lines: readonly EvidenceView[] }) {
  const words = useWords('referral')
  return (
    <ul>
      {lines.map(({ id, state, because, owner }) => (
        <li key={id}>
          {words(`evidence.${id}`)}: <strong>{words(`evidenceState.${state}`)}</strong>
          {state === 'asked' ? ` (${words(`who.${owner}`)})` : null}
          {because !== null ? ` (${becauseIn(because, words)})` : null}
        </li>
      ))}
    </ul>
  )
}

const known = ['age', 'no-setting']

function becauseIn(because: string, words: (key: string) => string): string {
  return known.includes(because) ? words(`because.${because}`) : because
}
