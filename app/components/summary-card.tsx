import type { ReactNode } from 'react'
import { useWords } from '#app/i18n/use-words.ts'

type SummaryRow = {
  readonly id: string
  readonly name: ReactNode
  /** "Not answered" when left out. */
  readonly value?: ReactNode
  /** `hidden` finishes the link for a screen reader: "Change" + "answers about attention". */
  readonly change?: { readonly href: string; readonly hidden: string }
}

type Summary = {
  readonly title?: ReactNode
  readonly rows: readonly SummaryRow[]
  readonly headingAs?: 'h2' | 'h3'
  readonly change?: { readonly href: string; readonly hidden: string }
}

/** Answers to check, each with its way to change it. */
export function SummaryCard({ title, rows, headingAs: Heading = 'h2', change }: Summary) {
  const words = useWords()
  return (
    <div className="card">
      {title ? <Heading>{title}</Heading> : null}
      <dl className="summary">
        {rows.map((row) => (
          <div className="summary__row" key={row.id}>
            <dt>{row.name}</dt>
            <dd>{row.value ?? words('notAnswered')}</dd>
            {row.change ? (
              <dd>
                <ChangeLink {...row.change} />
              </dd>
            ) : null}
          </div>
        ))}
      </dl>
      {change ? (
        <p>
          <ChangeLink {...change} />
        </p>
      ) : null}
    </div>
  )
}

function ChangeLink({ href, hidden }: { readonly href: string; readonly hidden: string }) {
  const words = useWords()
  return (
    <a href={href}>
      {words('change')}
      <span className="visually-hidden"> {hidden}</span>
    </a>
  )
}
