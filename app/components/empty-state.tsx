import type { ReactNode } from 'react'

type Empty = { readonly title: ReactNode; readonly headingAs?: 'h2' | 'h3'; readonly children?: ReactNode }

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, headingAs: Heading = 'h2', children }: Empty) {
  return (
    <div className="empty-state">
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}
