import type { ReactNode } from 'react'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { DataTable } from '../data-table.tsx'
import { Details } from '../details.tsx'
import type { Frame, Frames } from './chart-frame.ts'

/** What every picture of figures comes with: a name, one sentence, its numbers as a table and as a file, and its limits. */
export type AboutChart = {
  readonly id: string
  readonly name: string
  readonly sentence: string
  readonly csvHref?: string | undefined
  readonly notTold?: string | undefined
}

export type ChartTable = {
  readonly caption: string
  /** The first column names each row. */
  readonly columns: readonly { readonly key: string; readonly label: string; readonly isNumber?: boolean }[]
  readonly rows: readonly { readonly id: string; readonly cells: Readonly<Record<string, string>> }[]
}

type Figure = AboutChart & {
  readonly frames: Frames
  readonly draw: (frame: Frame) => ReactNode
  readonly table: ChartTable
  /** The key, where marks or shades need one. */
  readonly children?: ReactNode
}

/** A picture drawn twice, for desks and for phones, with all that belongs to it. */
export function ChartFigure({ frames, draw, table, children, csvHref, notTold, ...about }: Figure) {
  const words = useWords('area-chart')
  return (
    <figure className="chart figures">
      <p>{about.sentence}</p>
      <Drawing about={about} frame={frames.wide} draw={draw} />
      <Drawing about={about} frame={frames.narrow} draw={draw} />
      {children}
      <Details summary={words('common:table.show')}>
        <DataTable {...table} />
      </Details>
      {csvHref ? (
        <p>
          <a href={csvHref}>
            {words('csv')}
            <span className="visually-hidden"> {about.name}</span>
          </a>
        </p>
      ) : null}
      {notTold ? (
        <Details summary={words('notTold')}>
          <p>{notTold}</p>
        </Details>
      ) : null}
    </figure>
  )
}

type Drawn = {
  readonly about: AboutChart
  readonly frame: Frame
  readonly draw: (frame: Frame) => ReactNode
}

function Drawing({ about: { id, name, sentence }, frame, draw }: Drawn) {
  const { dir } = useLocale()
  const own = `${id}-${frame.isNarrow ? 'narrow' : 'wide'}`
  return (
    <svg
      className={frame.isNarrow ? 'figures__narrow only-narrow' : 'figures__wide only-wide'}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      direction={dir}
      role="img"
      aria-labelledby={`${own}-name ${own}-sentence`}
      fontSize={frame.fontSize}
      fill="#1d2a33"
    >
      <title id={`${own}-name`}>{name}</title>
      <desc id={`${own}-sentence`}>{sentence}</desc>
      {draw(frame)}
    </svg>
  )
}
