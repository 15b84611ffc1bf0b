import type { ReactNode } from 'react'

/** A short word about state; the words carry it, the tone only helps the eye. */
export function Tag({
  children,
  tone = 'plain',
}: {
  readonly children: ReactNode
  readonly tone?: 'plain' | 'brand' | 'dark'
}) {
  return <strong className={tone === 'plain' ? 'tag' : `tag tag--${tone}`}>{children}</strong>
}
