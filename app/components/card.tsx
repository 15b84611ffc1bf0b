import type { ReactNode } from 'react'

/** A box for one thing. */
export function Card({ children }: { readonly children: ReactNode }) {
  return <div className="card">{children}</div>
}
