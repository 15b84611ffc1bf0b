import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { HiddenFields } from './hidden-fields.tsx'

type Post = {
  readonly action: string
  readonly csrf: string
  readonly children: ReactNode
  readonly values?: Readonly<Record<string, string | number>>
  readonly kind?: 'primary' | 'secondary' | 'quiet'
  readonly hidden?: string
}

/** A single button that posts: a form of its own with nothing to fill in. */
export function PostButton({ action, csrf, children, values, kind = 'secondary', hidden }: Post) {
  return (
    <form method="post" action={action}>
      <HiddenFields csrf={csrf} {...(values && { values })} />
      <Button kind={kind} {...(hidden && { hidden })}>
        {children}
      </Button>
    </form>
  )
}
