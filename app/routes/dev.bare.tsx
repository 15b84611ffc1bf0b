import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { refusalResponse } from '#app/web/respond.ts'

export const handle = { title: 'dev:bare.title' }

/** Outside production only: the least a page can be, which the benchmarks hold every other page against. */
export const loader = guardedLoader('anyone', ({ context }) => {
  if (!context.held) throw refusalResponse('not-found')
  return null
})

export default function Bare() {
  const words = useWords('dev')
  return (
    <main>
      <h1>{words('bare.title')}</h1>
    </main>
  )
}
