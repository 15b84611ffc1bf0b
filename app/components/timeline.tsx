import type { ReactNode } from 'react'

type Entry = {
  readonly id: string
  readonly when: ReactNode
  readonly what: ReactNode
  readonly who?: ReactNode
}

/** What happened, in the order it is given. */
export function Timeline({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ol className="timeline">
      {entries.map(({ id, when, what, who }) => (
        <li key={id}>
          <p>
            <strong>{what}</strong>
          </p>
          <p className="soft">{when}</p>
          {who ? <p className="soft">{who}</p> : null}
        </li>
      ))}
    </ol>
  )
}
