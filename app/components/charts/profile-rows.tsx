import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { Tag } from '../tag.tsx'
import { placeMarks } from './place-marks.ts'
import { needLevels } from './profile-shape.ts'
import type { Mark, ProfileShape, StrandPicture } from './profile-shape.ts'
import { useChartWords } from './use-chart-words.ts'
import { MarkShape, ViewpointMark } from './viewpoint-mark.tsx'
import { togetherness } from './views-differ.ts'

type Rows = { readonly profile: ProfileShape; readonly headingAs?: 'h2' | 'h3' | 'h4' }

/** One row a strand with its words beside it: for phones, for families and for paper. */
export function ProfileRows({ profile, headingAs = 'h3' }: Rows) {
  const { levelWords } = useChartWords(profile.names)
  return (
    <>
      <div className="profile-scale-place" aria-hidden="true">
        <ul className="profile-scale">
          {needLevels.map((level) => (
            <li key={level}>{levelWords(level)}</li>
          ))}
        </ul>
      </div>
      <ul className="profile-rows">
        {profile.strands.map((strand) => (
          <ProfileRow key={strand.id} strand={strand} names={profile.names} headingAs={headingAs} />
        ))}
      </ul>
    </>
  )
}

type Row = {
  readonly strand: StrandPicture
  readonly names: ProfileShape['names']
  readonly headingAs: 'h2' | 'h3' | 'h4'
}

function ProfileRow({ strand, names, headingAs: Heading }: Row) {
  const words = useWords('chart')
  return (
    <li className="profile-row">
      <Heading className="profile-row__name">
        <span>{strand.name}</span>
        {togetherness(strand) === 'differ' ? <Tag>{words('seenDifferently')}</Tag> : null}
      </Heading>
      <RowPicture strand={strand} />
      <dl className="profile-words">
        {strand.marks.map((mark) => (
          <MarkWords key={mark.viewpoint} mark={mark} names={names} />
        ))}
      </dl>
      {strand.sentence === '' ? null : <p className="profile-row__sentence">{strand.sentence}</p>}
    </li>
  )
}

function MarkWords({ mark, names }: { readonly mark: Mark; readonly names: ProfileShape['names'] }) {
  const words = useWords('chart')
  const { nameOf, levelWords, saysOf } = useChartWords(names)
  const { previousLevel } = mark
  return (
    <div>
      <dt>
        <ViewpointMark viewpoint={mark.viewpoint} look={mark.state} />
        <bdi>{nameOf(mark.viewpoint)}</bdi>
      </dt>
      <dd>
        {saysOf(mark)}
        {typeof previousLevel === 'number' ? (
          <span className="soft"> {words('lastTime', { level: levelWords(previousLevel) })}</span>
        ) : null}
      </dd>
    </div>
  )
}

const width = 300
const bandWidth = width / needLevels.length
const markScale = 0.68

function RowPicture({ strand }: { readonly strand: StrandPicture }) {
  const { dir } = useLocale()
  const { marks, line, previous, lines } = placeMarks(strand, {
    dir,
    left: 0,
    bandWidth,
    pitch: 19,
    wrapAt: 4,
  })
  const middle = lines * 18
  const height = middle * 2 + (previous.length > 0 ? 12 : 0)
  return (
    <svg
      className="profile-row__picture"
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {needLevels.map((level, band) => (
        <rect
          key={level}
          x={band * bandWidth + 1}
          y="0.5"
          width={bandWidth - 2}
          height={height - 1}
          fill="#f4f2ec"
          stroke="#c9cfd2"
        />
      ))}
      {line ? (
        <path
          d={`M${line.from} ${middle}H${line.to}`}
          stroke={line.isThick ? '#1d2a33' : '#5f6d76'}
          strokeWidth={line.isThick ? 3 : 1}
        />
      ) : null}
      {previous.map(({ viewpoint, x, nowX, nowY }) => (
        <g key={viewpoint}>
          <path d={`M${x} ${height - 7}L${nowX} ${middle + nowY}`} stroke="#5f6d76" strokeWidth="0.5" />
          <g transform={`translate(${x} ${height - 7}) scale(0.35)`}>
            <MarkShape viewpoint={viewpoint} look="previous" />
          </g>
        </g>
      ))}
      {marks.map(({ viewpoint, x, y }) => (
        <g key={viewpoint} transform={`translate(${x} ${middle + y}) scale(${markScale})`}>
          <MarkShape viewpoint={viewpoint} look="answered" />
        </g>
      ))}
    </svg>
  )
}
