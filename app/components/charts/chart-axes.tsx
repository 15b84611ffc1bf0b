import { formatNumber, formatShortMonth } from '#app/i18n/format.ts'
import { useLocale } from '#app/i18n/use-words.ts'
import { fromStart, type Frame } from './chart-frame.ts'

type Upward = {
  readonly frame: Frame
  readonly ticks: readonly number[]
  readonly y: (value: number) => number
  readonly say?: (value: number) => string
}

/** Fine lines across with their numbers at the start of the line. */
export function UpAxis({ frame, ticks, y, say }: Upward) {
  const { dir, locale } = useLocale()
  const x = fromStart(frame, dir)
  const { start, end } = frame.plot
  return ticks.map((tick) => (
    <g key={tick}>
      <path d={`M${x(start)} ${y(tick)}H${x(end)}`} stroke="#c9cfd2" />
      <text x={x(start - 8)} y={y(tick) + 5} textAnchor="end">
        {say ? say(tick) : formatNumber(locale, tick)}
      </text>
    </g>
  ))
}

type Across = {
  readonly frame: Frame
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  readonly label?: string
}

/** Words under the plot: one at each tick, and what is counted. */
export function AcrossAxis({ frame, ticks, label }: Across) {
  const { dir } = useLocale()
  const x = fromStart(frame, dir)
  const { start, end, bottom } = frame.plot
  return (
    <g textAnchor="middle">
      {ticks.map((tick) => (
        <text key={tick.label} x={x(tick.x)} y={bottom + 22}>
          {tick.label}
        </text>
      ))}
      {label ? (
        <text x={x((start + end) / 2)} y={bottom + 48}>
          {label}
        </text>
      ) : null}
    </g>
  )
}

/** As many months as have room for their words, the newest always among them. */
export function useMonthTicks(
  frame: Frame,
  months: readonly string[],
  x: (month: string) => number,
): readonly { readonly x: number; readonly label: string }[] {
  const { locale } = useLocale()
  const room = frame.isNarrow ? 3 : 8
  const every = Math.max(1, Math.ceil(months.length / room))
  return months
    .filter((_, index) => (months.length - 1 - index) % every === 0)
    .map((month) => ({ x: x(month), label: formatShortMonth(locale, month) }))
}
