import type { ReactNode } from 'react'

type Task = {
  readonly id: string
  readonly title: ReactNode
  /** Left out while the task cannot be started. */
  readonly href?: string | undefined
  readonly hint?: ReactNode
  readonly status: string
  readonly isDone?: boolean
}

/** The map of a long form: any order, each with where it is. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul className="task-list">
      {tasks.map(({ id, title, href, hint, status, isDone }) => (
        <li className="task-list__task" key={id}>
          <span className="task-list__title">
            {href ? (
              <a href={href} aria-describedby={`task-${id}`}>
                {title}
              </a>
            ) : (
              <span>{title}</span>
            )}
            {hint ? <span className="task-list__hint">{hint}</span> : null}
          </span>
          <span
            className={isDone ? 'task-list__status task-list__status--done' : 'task-list__status'}
            id={`task-${id}`}
          >
            {status}
          </span>
        </li>
      ))}
    </ul>
  )
}
