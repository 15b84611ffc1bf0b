import { guardedLoader } from '#app/web/guarded.ts'
import { InfoPage } from '#app/web/info-page.tsx'

export const handle = { title: 'info:privacy.title' }

export const loader = guardedLoader('anyone', () => null)

export default function Privacy() {
  return <InfoPage name="privacy" parts={['what', 'who', 'howlong', 'yours']} />
}
