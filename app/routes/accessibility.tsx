import { guardedLoader } from '#app/web/guarded.ts'
import { InfoPage } from '#app/web/info-page.tsx'

export const handle = { title: 'info:accessibility.title' }

export const loader = guardedLoader('anyone', () => null)

export default function Accessibility() {
  return <InfoPage name="accessibility" parts={['how', 'problems']} />
}
