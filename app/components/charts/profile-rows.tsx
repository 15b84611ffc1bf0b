import type { ReactNode } from 'react'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { Tag } from '../tag.tsx'
import { HiddenStamps, stampOf } from './mark-stamps.tsx'
import { placeMarks } from './place-marks.ts'
import { needLevels } from './profile-shape.ts'
import type { Mark, ProfileShape, StrandPicture } from './profile-shape.ts'
import { useChartWords } from './use-chart-words.ts'
import { StampedMark } from './viewpoint-mark.tsx'
import { togetherness } from './views-differ.ts'

type Rows = {
  readonly profile: ProfileShape
  readonly headingAs?: 'h2' | 'h3' | 'h4'
  /** Two sets of rows on one page keep their marks apart by it. */
  readonly id?: string
  /** What stands under the row of a strand. */
  readonly under?: (strand: StrandPicture) => ReactNode
}

/** One row a strand with its words beside it: for phones, for families and for paper. */
export function ProfileRows({ profile, headingAs = 'h3', id = 'rows', under }: Rows) {
  const { levelWords } = useChartWords(profile.names)
  return (
    <>
      <HiddenStamps profile={profile} id={id} />
      <div className="profile-scale-place" aria-hidden="true">
        <ul className="profile-scale">
          {needLevels.map((level) => (
            <li key={level}>{levelWords(level)}</li>
          ))}
        </ul>
      </div>
      <ul className="profile-rows">
        {profile.strands.map((strand) => (
          <ProfileRow
            key={strand.id}
            strand={strand}
            names={profile.names}
            headingAs={headingAs}
            id={id}
            under={under?.(strand)}
          />
        ))}
      </ul>
    </>
  )
}

type Row = {
  readonly strand: StrandPicture
  readonly names: ProfileShape['names']
  readonly headingAs: 'h2' | 'h3' | 'h4'
  readonly id: string
  readonly under: ReactNode
}

function ProfileRow({ strand, names, headingAs: Heading, id, under }: Row) {
  const words = useWords('chart')
  return (
    <li className="profile-row">
      <Heading className="profile-row__name">
        <span>{strand.name}</span>
        {togetherness(strand) === 'differ' ? <Tag>{words('seenDifferently')}</Tag> : null}
      </Heading>
      <RowPicture strand={strand} id={id} />
      <dl className="profile-words">
        {strand.marks.map((mark) => (
          <MarkWords key={mark.viewpoint} mark={mark} names={names} id={id} />
        ))}
      </dl>
      {strand.sentence === '' ? null : <p className="profile-row__sentence">{strand.sentence}</p>}
      {under}
    </li>
  )
}

function MarkWords({ mark, names, id }: Pick<Row, 'names' | 'id'> & { readonly mark: Mark }) {
  const words = useWords('chart')
  const { nameOf, levelWords, saysOf } = useChartWords(names)
  const { previousLevel } = mark
  return (
    <div>
      <dt>
        <StampedMark href={`#${id}-${stampOf(mark.viewpoint, mark.state)}`} />
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

function RowPicture({ strand, id }: Pick<Row, 'strand' | 'id'>) {
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
    <svg className="profile-row__picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={bandsOf(height)} fill="#f4f2ec" stroke="#c9cfd2" />
      {line ? (
        <path
          d={`M${line.from} ${middle}H${line.to}`}
          stroke={line.isThick ? '#1d2a33' : '#5f6d76'}
          strokeWidth={line.isThick ? 3 : 1}
        />
      ) : null}
      {previous.length > 0 ? (
        <path
          d={previous.map(({ x, nowX, nowY }) => `M${x} ${height - 7}L${nowX} ${middle + nowY}`).join('')}
          stroke="#5f6d76"
          strokeWidth="0.5"
        />
      ) : null}
      {previous.map(({ viewpoint, x }) => (
        <use
          key={viewpoint}
          href={`#${id}-${stampOf(viewpoint, 'previous')}`}
          transform={`translate(${x} ${height - 7}) scale(0.35)`}
        />
      ))}
      {marks.map(({ viewpoint, x, y }) => (
        <use
          key={viewpoint}
          href={`#${id}-${stampOf(viewpoint, 'answered')}`}
          transform={`translate(${x} ${middle + y}) scale(${markScale})`}
        />
      ))}
    </svg>
  )
}

function bandsOf(height: number): string {
  const band = `h${bandWidth - 2}V${height - 0.5}h${2 - bandWidth}z`
  return needLevels.map((_level, at) => `M${at * bandWidth + 1} 0.5${band}`).join('')
}
