import { useWords } from '#app/i18n/use-words.ts'

type Pages = {
  readonly previousHref?: string | undefined
  readonly nextHref?: string | undefined
  /** Left out when the end is not known, as with a cursor. */
  readonly position?: { readonly page: number; readonly pages: number }
}

/** The way to the rest of a long list; nothing when there is no rest. */
export function Pagination({ previousHref, nextHref, position }: Pages) {
  const words = useWords()
  if (!previousHref && !nextHref) return null
  return (
    <nav className="pagination" aria-label={words('pagination.label')}>
      {previousHref ? (
        <a href={previousHref} rel="prev">
          {words('pagination.previous')}
        </a>
      ) : null}
      {position ? <p>{words('pagination.position', position)}</p> : null}
      {nextHref ? (
        <a href={nextHref} rel="next">
          {words('pagination.next')}
        </a>
      ) : null}
    </nav>
  )
}
