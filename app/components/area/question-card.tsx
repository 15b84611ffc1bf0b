import type { ReactNode } from 'react'
import { Card } from '#app/components/card.tsx'
import { useWords } from '#app/i18n/use-words.ts'

type Question = {
  readonly of: string
  readonly to: { readonly page: string; readonly href: string }
  readonly children: ReactNode
}

/** One standing question, its answer, and where it comes from. */
export function QuestionCard({ of, to, children }: Question) {
  const words = useWords('area')
  return (
    <Card>
      <h2>{words(`home.q.${of}`)}</h2>
      {children}
      <p>
        <a href={to.href}>
          {words(`home.see.${to.page}`)}
          <span className="visually-hidden"> {words(`home.q.${of}`)}</span>
        </a>
      </p>
    </Card>
  )
}
