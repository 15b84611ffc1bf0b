import { useWords } from '#app/i18n/use-words.ts'
import { RepliesTable } from './replies-table.tsx'
import type { ComponentProps } from 'react'

/** What came back from check-ins, with the words around it. */
export function CheckInReplies({ replies }: Pick<ComponentProps<typeof RepliesTable>, 'replies'>) {
  const words = useWords('check-ins')
  return (
    <>
      <h2>{words('replies')}</h2>
      <p>{words('repliesText')}</p>
      <RepliesTable caption={words('byMonth')} replies={replies} />
    </>
  )
}
