import type { ReactNode } from 'react'

type Label = {
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  readonly size?: number
}

/** Lines of SVG text, centred on y; anchor, weight and colour come from the group round them. */
export function PlotLabel({ x, y, lines, size = 16 }: Label): ReactNode {
  const first = y + size * 0.35 - ((lines.length - 1) * size * 1.2) / 2
  return lines.map((line, index) => (
    <text key={line} x={x} y={Math.round(first + index * size * 1.2)}>
      {line}
    </text>
  ))
}
