import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'

export const handle = { title: 'contribute:notMe.title' }

export const loader = guardedLoader('anyone', () => null)

export default function NotMe() {
  const words = useWords('contribute')
  return (
    <Page>
      <h1>{words('notMe.title')}</h1>
      <p>{words('notMe.text')}</p>
    </Page>
  )
}
