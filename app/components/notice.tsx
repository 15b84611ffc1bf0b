import type { ReactNode } from 'react'

type NoticeBox = {
  readonly kind?: 'info' | 'important'
  readonly title?: ReactNode
  readonly headingAs?: 'h2' | 'h3'
  readonly children?: ReactNode
}

/** Something to know before going on; important ones have a thicker edge, not a colour. */
export function Notice({ kind = 'info', title, headingAs: Heading = 'h2', children }: NoticeBox) {
  return (
    <div className={kind === 'important' ? 'notice notice--important' : 'notice'}>
      {title ? <Heading>{title}</Heading> : null}
      {children}
    </div>
  )
}
