import { guardedLoader } from '#app/web/guarded.ts'
import { InfoPage } from '#app/web/info-page.tsx'

export const handle = { title: 'info:cookies.title' }

export const loader = guardedLoader('anyone', () => null)

export default function Cookies() {
  return <InfoPage name="cookies" parts={['session', 'language', 'display']} />
}
