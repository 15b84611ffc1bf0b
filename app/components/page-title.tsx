import type { ReactNode } from 'react'

/** The one h1 of a page, with what it belongs to above it. */
export function PageTitle({
  caption,
  children,
}: {
  readonly caption?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div className="page-title">
      {caption ? <p className="caption">{caption}</p> : null}
      <h1>{children}</h1>
    </div>
  )
}
