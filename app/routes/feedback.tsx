import { guardedLoader } from '#app/web/guarded.ts'
import { InfoPage } from '#app/web/info-page.tsx'

export const handle = { title: 'info:feedback.title' }

export const loader = guardedLoader('anyone', () => null)

export default function Feedback() {
  return <InfoPage name="feedback" parts={[]} />
}
