import { useMatches } from '@remix-run/react'
import { useWords, type Words } from '#app/i18n/use-words.ts'
import { usePageStatus } from './page-status.tsx'

/** A route's `handle.title`: a key such as `school:children.title`, or words made from its loader's data. Never a name. */
export type TitledHandle<Data = unknown> = { readonly title: string | ((words: Words, data: Data) => string) }

/** The words of the title element: heading, service, and "Error:" first when something has to be put right. */
export function usePageTitle(): string {
  const words = useWords()
  const { isTryAgain } = usePageStatus()
  const match = useMatches().at(-1)
  const heading =
    match && isTitled(match.handle) ? headingOf(match.handle, words, match.data) : words('service.name')
  const title = words('title.page', { heading, service: words('service.name') })
  return isTryAgain ? words('title.error', { title }) : title
}

function headingOf({ title }: TitledHandle, words: Words, data: unknown): string {
  return typeof title === 'string' ? words(title) : title(words, data)
}

function isTitled(handle: unknown): handle is TitledHandle {
  return typeof handle === 'object' && handle !== null && 'title' in handle
}
