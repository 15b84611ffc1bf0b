import { guardedLoader } from '#app/web/guarded.ts'
import { InfoPage } from '#app/web/info-page.tsx'

export const handle = { title: 'info:terms.title' }

export const loader = guardedLoader('anyone', () => null)

export default function Terms() {
  return <InfoPage name="terms" parts={['use', 'emergency']} />
}
