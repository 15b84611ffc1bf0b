import type { ReactNode } from 'react'

type HeadingLevel = 'h1' | 'h2' | 'h3'

/** The question of a group of controls; a heading when the page is read by headings. */
export function FieldLegend({
  as,
  children,
}: {
  readonly as?: HeadingLevel | undefined
  readonly children: ReactNode
}) {
  if (!as) return <legend className="field__label">{children}</legend>
  const Heading = as
  return (
    <legend className="field__label field__label--large">
      <Heading>{children}</Heading>
    </legend>
  )
}
