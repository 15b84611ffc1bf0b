import type { ReactNode } from 'react'

type Fold = { readonly summary: ReactNode; readonly children: ReactNode; readonly isOpen?: boolean }

/** More, for those who want it. */
export function Details({ summary, children, isOpen }: Fold) {
  return (
    <details className="details" open={isOpen}>
      <summary>
        <span>{summary}</span>
      </summary>
      <div className="details__body">{children}</div>
    </details>
  )
}
