import { useWords } from '#app/i18n/use-words.ts'
import { Notice } from './notice.tsx'
import { Paragraphs } from './paragraphs.tsx'

/** What a profile is and is not; stands on every page that shows one. */
export function NotADiagnosis({ reader = 'adult' }: { readonly reader?: 'adult' | 'child' }) {
  const words = useWords()
  return (
    <Notice title={words('notADiagnosis.title')}>
      <Paragraphs text={words(`notADiagnosis.${reader}`)} />
    </Notice>
  )
}
