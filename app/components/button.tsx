import type { ReactNode } from 'react'

type ButtonKind = 'primary' | 'secondary' | 'quiet'

type Press = {
  readonly children: ReactNode
  readonly kind?: ButtonKind
  /** Posted with the form when this button sent it. */
  readonly name?: string
  readonly value?: string
  readonly formAction?: string
  /** Words for a screen reader that say which of many this is. */
  readonly hidden?: string
}

function buttonClass(kind: ButtonKind): string {
  return kind === 'primary' ? 'button' : `button button--${kind}`
}

/** Sends the form it stands in. */
export function Button({ children, kind = 'primary', name, value, formAction, hidden }: Press) {
  return (
    <button className={buttonClass(kind)} type="submit" name={name} value={value} formAction={formAction}>
      {children}
      {hidden ? <span className="visually-hidden"> {hidden}</span> : null}
    </button>
  )
}

/** A link that is the main thing to do on a page. */
export function ButtonLink({
  children,
  kind = 'primary',
  href,
}: {
  readonly children: ReactNode
  readonly kind?: ButtonKind
  readonly href: string
}) {
  return (
    <a className={buttonClass(kind)} href={href}>
      {children}
    </a>
  )
}

/** Buttons beside one another, stacked on a phone. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className="button-row">{children}</div>
}
