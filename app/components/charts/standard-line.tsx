import { useLocale } from '#app/i18n/use-words.ts'
import { fromStart, type Frame } from './chart-frame.ts'

type Standard = {
  readonly frame: Frame
  /** Where the line stands, counted from the start. */
  readonly place: number
  readonly label: string
  /** Which row of words over the plot this one has; lines that stand close never share a row. */
  readonly row: number
}

const rowHeight = 20

/** A dashed line up through the plot, with its words above on the side that has room. */
export function StandardLine({ frame, place, label, row }: Standard) {
  const { dir } = useLocale()
  const x = fromStart(frame, dir)
  const top = 14 + row * rowHeight
  const hasRoomAfter = frame.width - place > label.length * frame.fontSize * 0.58
  return (
    <g>
      <path
        d={`M${x(place)} ${top - 8}V${frame.plot.bottom}`}
        stroke="#1d2a33"
        strokeWidth="1.5"
        strokeDasharray="5 4"
      />
      <text
        x={x(place + (hasRoomAfter ? 6 : -6))}
        y={top + 4}
        fontWeight="600"
        textAnchor={hasRoomAfter ? 'start' : 'end'}
      >
        {label}
      </text>
    </g>
  )
}
