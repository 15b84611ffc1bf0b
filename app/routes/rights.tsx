import { guardedLoader } from '#app/web/guarded.ts'
import { InfoPage } from '#app/web/info-page.tsx'

export const handle = { title: 'info:rights.title' }

export const loader = guardedLoader('anyone', () => null)

export default function Rights() {
  return (
    <InfoPage
      name="rights"
      parts={['support', 'adjustments', 'assessment', 'choice', 'advice', 'complaints']}
    />
  )
}
