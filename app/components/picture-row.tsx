import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

/** Easy read: the picture first, the words beside it. */
export function PictureRow({
  picture,
  children,
}: {
  readonly picture: IconName
  readonly children: ReactNode
}) {
  return (
    <div className="picture-row">
      <Icon name={picture} />
      <div>{children}</div>
    </div>
  )
}
