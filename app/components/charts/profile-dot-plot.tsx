import { useLocale } from '#app/i18n/use-words.ts'
import { bandCount, bandOfLevel } from './band-of-level.ts'
import { MarkStamps, stampOf } from './mark-stamps.tsx'
import { placeMarks } from './place-marks.ts'
import { PlotLabel } from './plot-label.tsx'
import { PlotRowEnd } from './plot-row-end.tsx'
import { needLevels } from './profile-shape.ts'
import type { ProfileShape, StrandPicture } from './profile-shape.ts'
import { twoLines } from './two-lines.ts'
import { useChartWords } from './use-chart-words.ts'

const width = 1040
const nameWidth = 280
const bandWidth = 114
const bandsWidth = bandWidth * bandCount
const head = 56
const rowHeight = 52

type Plot = { readonly profile: ProfileShape; readonly id: string; readonly name: string }

/** The whole profile as one picture for wide pages; read aloud as its name and a sentence a row. */
export function ProfileDotPlot({ profile, id, name }: Plot) {
  const { dir } = useLocale()
  const height = head + profile.strands.length * rowHeight
  return (
    <svg
      className="profile-plot"
      viewBox={`0 0 ${width} ${height}`}
      direction={dir}
      role="img"
      aria-labelledby={`${id}-name ${id}-rows`}
      fontSize="16"
      fill="#1d2a33"
    >
      <title id={`${id}-name`}>{name}</title>
      <desc id={`${id}-rows`}>{profile.strands.map(({ sentence }) => sentence).join(' ')}</desc>
      <MarkStamps profile={profile} id={id} />
      <Bands height={height} />
      {profile.strands.map((strand, index) => (
        <PlotRow key={strand.id} strand={strand} id={id} y={head + (index + 0.5) * rowHeight} />
      ))}
    </svg>
  )
}

/** Where the bands begin, from the left edge: the names stand at the start of the line. */
function bandsLeft(dir: 'ltr' | 'rtl'): number {
  return dir === 'rtl' ? width - nameWidth - bandsWidth : nameWidth
}

function Bands({ height }: { readonly height: number }) {
  const { dir } = useLocale()
  const { levelWords } = useChartWords()
  const left = bandsLeft(dir)
  return (
    <g textAnchor="middle">
      {[0, 2, 4].map((band) => (
        <path
          key={band}
          d={`M${left + band * bandWidth} ${head}h${bandWidth}V${height}h-${bandWidth}z`}
          fill="#f4f2ec"
        />
      ))}
      {needLevels.map((level) => (
        <PlotLabel
          key={level}
          x={left + (bandOfLevel(level, dir) + 0.5) * bandWidth}
          y={head / 2}
          lines={twoLines(levelWords(level), 11)}
        />
      ))}
    </g>
  )
}

type Row = { readonly strand: StrandPicture; readonly id: string; readonly y: number }

function PlotRow({ strand, id, y }: Row) {
  const { dir } = useLocale()
  const left = bandsLeft(dir)
  const { marks, line, previous } = placeMarks(strand, { dir, left, bandWidth, pitch: 27, wrapAt: 5 })
  const start = (x: number) => (dir === 'rtl' ? width - x : x)
  return (
    <g transform={`translate(0 ${y})`} stroke="none" data-strand={strand.id}>
      <g fontWeight="600">
        <PlotLabel x={start(8)} y={0} lines={twoLines(strand.name, 30)} />
      </g>
      <path d={`M${left + 8} 0h${bandsWidth - 16}M0 26H${width}`} stroke="#c9cfd2" />
      {line ? (
        <path d={`M${line.from} 0H${line.to}`} stroke="#1d2a33" strokeWidth={line.isThick ? 5 : 1.5} />
      ) : null}
      {previous.length > 0 ? (
        <path
          d={previous.map(({ x, nowX, nowY }) => `M${x} 18L${nowX} ${nowY}`).join('')}
          stroke="#5f6d76"
          strokeWidth="0.7"
        />
      ) : null}
      {previous.map(({ viewpoint, x }) => (
        <use
          key={viewpoint}
          href={`#${id}-${stampOf(viewpoint, 'previous')}`}
          transform={`translate(${x} 18)scale(.4)`}
        />
      ))}
      {marks.map(({ viewpoint, x, y: offset }) => (
        <use key={viewpoint} href={`#${id}-${stampOf(viewpoint, 'answered')}`} x={x} y={offset} />
      ))}
      <PlotRowEnd strand={strand} x={start(nameWidth + bandsWidth + 14)} id={id} />
    </g>
  )
}
