import { scaleLinear } from 'd3-scale'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { AcrossAxis } from './chart-axes.tsx'
import { ChartFigure, type AboutChart, type ChartTable } from './chart-figure.tsx'
import { fromStart, type Frame, type Frames } from './chart-frame.ts'
import { twoLines } from './two-lines.ts'

/** One group's value with its 95 % range, or nothing when there is not enough to say. */
export type GroupDot = {
  readonly id: string
  readonly label: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

type Groups = AboutChart & {
  readonly groups: readonly GroupDot[]
  /** The value of the whole area, drawn as a line. */
  readonly average: number | null
  /** What is counted, for the axis and the table. */
  readonly unit: string
  /** The end of the scale, such as 100 for percentages. */
  readonly most?: number
}

/** Groups side by side in their own order, each a dot with its range: never a league table. */
export function GroupDots({ groups, average, unit, most, ...about }: Groups) {
  const table = useGroupTable(groups, unit)
  return (
    <ChartFigure
      {...about}
      frames={framesFor(groups.length)}
      table={table}
      draw={(frame) => <Plot frame={frame} groups={groups} average={average} unit={unit} most={most} />}
    />
  )
}

const wideRow = 40
const narrowRow = 54

function framesFor(rows: number): Frames {
  const wide = { start: 240, end: 740, top: 34, bottom: 34 + rows * wideRow }
  const narrow = { start: 10, end: 284, top: 34, bottom: 34 + rows * narrowRow }
  return {
    wide: { width: 760, height: wide.bottom + 58, plot: wide, fontSize: 15, isNarrow: false },
    narrow: { width: 300, height: narrow.bottom + 58, plot: narrow, fontSize: 14, isNarrow: true },
  }
}

type Drawn = Pick<Groups, 'groups' | 'average' | 'unit'> & {
  readonly frame: Frame
  readonly most: number | undefined
}

function Plot({ frame, groups, average, unit, most }: Drawn) {
  const { dir, locale } = useLocale()
  const words = useWords('area-chart')
  const { plot } = frame
  const x = fromStart(frame, dir)
  const highest = most ?? Math.max(4, average ?? 0, ...groups.map(({ high, value }) => high ?? value ?? 0))
  const across = scaleLinear([0, highest], [plot.start, plot.end]).nice(most === undefined ? 5 : 0)
  const row = frame.isNarrow ? narrowRow : wideRow
  return (
    <>
      {across.ticks(frame.isNarrow ? 4 : 6).map((tick) => (
        <path key={tick} d={`M${x(across(tick))} ${plot.top}V${plot.bottom}`} stroke="#dfe3e5" />
      ))}
      {average === null ? null : (
        <g>
          <path
            d={`M${x(across(average))} ${plot.top - 6}V${plot.bottom}`}
            stroke="#1d2a33"
            strokeWidth="1.5"
            strokeDasharray="5 4"
          />
          <text x={x(across(average))} y={plot.top - 12} textAnchor={anchorAt(across(average), plot)}>
            {words('dots.area', { value: formatNumber(locale, average) })}
          </text>
        </g>
      )}
      {groups.map((group, index) => (
        <GroupRow key={group.id} frame={frame} group={group} top={plot.top + index * row} across={across} />
      ))}
      <AcrossAxis
        frame={frame}
        label={unit}
        ticks={across
          .ticks(frame.isNarrow ? 4 : 6)
          .map((tick) => ({ x: across(tick), label: formatNumber(locale, tick) }))}
      />
    </>
  )
}

// Words over a line that stands near an edge lean inwards.
function anchorAt(place: number, { start, end }: Frame['plot']): 'start' | 'middle' | 'end' {
  const share = (place - start) / (end - start)
  if (share < 0.25) return 'start'
  return share > 0.75 ? 'end' : 'middle'
}

type Row = {
  readonly frame: Frame
  readonly group: GroupDot
  readonly top: number
  readonly across: (value: number) => number
}

function GroupRow({ frame, group, top, across }: Row) {
  const { dir } = useLocale()
  const words = useWords('area-chart')
  const x = fromStart(frame, dir)
  const y = frame.isNarrow ? top + 36 : top + wideRow / 2
  const { label, value, low, high } = group
  return (
    <g>
      <GroupName frame={frame} label={label} top={top} />
      {value === null ? (
        <text x={x(frame.plot.start + 8)} y={y + 5} fill="#46555f">
          {words('notEnough')}
        </text>
      ) : (
        <>
          {low === null || high === null ? null : (
            <path
              d={`M${x(across(low))} ${y}H${x(across(high))}M${x(across(low))} ${y - 6}v12M${x(across(high))} ${y - 6}v12`}
              stroke="#1d2a33"
              strokeWidth="2"
            />
          )}
          <circle cx={x(across(value))} cy={y} r="6.5" fill="#005a70" stroke="#fff" strokeWidth="1.5" />
        </>
      )}
    </g>
  )
}

type Named = { readonly frame: Frame; readonly label: string; readonly top: number }

function GroupName({ frame, label, top }: Named) {
  const { dir } = useLocale()
  const x = fromStart(frame, dir)
  if (frame.isNarrow) {
    return (
      <text
        x={x(frame.plot.start)}
        y={top + 20}
        fontWeight="600"
        stroke="#fff"
        strokeWidth="4"
        paintOrder="stroke"
      >
        {label}
      </text>
    )
  }
  const lines = twoLines(label, 28)
  return lines.map((text, row) => (
    <text
      key={text}
      x={x(8)}
      y={top + wideRow / 2 + 5 + (row - (lines.length - 1) / 2) * 17}
      fontWeight="600"
    >
      {text}
    </text>
  ))
}

function useGroupTable(groups: readonly GroupDot[], unit: string): ChartTable {
  const words = useWords('area-chart')
  const { locale } = useLocale()
  const shown = (value: number) => formatNumber(locale, Math.round(value * 10) / 10)
  return {
    caption: unit,
    columns: [
      { key: 'group', label: words('dots.group') },
      { key: 'value', label: unit, isNumber: true },
      { key: 'range', label: words('dots.range'), isNumber: true },
    ],
    rows: groups.map(({ id, label, value, low, high }) => ({
      id,
      cells: {
        group: label,
        value: value === null ? words('notEnough') : shown(value),
        range: low === null || high === null ? '' : words('between', { low: shown(low), high: shown(high) }),
      },
    })),
  }
}
