import { guardedLoader } from '#app/web/guarded.ts'
import { InfoPage } from '#app/web/info-page.tsx'

export const handle = { title: 'info:help.title' }

export const loader = guardedLoader('anyone', () => null)

export default function Help() {
  return <InfoPage name="help" parts={['phone', 'letters', 'urgent', 'people']} />
}
