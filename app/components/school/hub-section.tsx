import type { ReactNode } from 'react'
import { Card } from '#app/components/card.tsx'

type Line = { readonly title: string; readonly children: ReactNode }

/** A card of the page about a child, under its own heading. */
export function HubSection({ title, children }: Line) {
  return (
    <Card>
      <h2>{title}</h2>
      {children}
    </Card>
  )
}
