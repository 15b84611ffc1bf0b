import { DataTable } from '#app/components/data-table.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import type { Sums } from '#server/services/profile-explanation.ts'

/** The answers somebody gave about one strand, with the points each counts for, or why it counts for none. */
export function CountedAnswers({ answers }: Pick<Sums, 'answers'>) {
  const words = useWords('profile')
  return (
    <DataTable
      caption={words('how.counted')}
      columns={[
        { key: 'question', label: words('how.question') },
        { key: 'answer', label: words('how.answer') },
        { key: 'points', label: words('how.points'), isNumber: true },
      ]}
      rows={answers.map(({ question, answer, points, why }) => ({
        id: question,
        cells: { question, answer: why === null ? answer : words(`how.why.${why}`), points: points ?? '–' },
      }))}
    />
  )
}
