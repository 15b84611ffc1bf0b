import type { Direction } from '#app/i18n/locale.ts'
import { bandOfLevel } from './band-of-level.ts'
import { answeredMarks } from './profile-shape.ts'
import type { AnsweredMark, NeedLevel, StrandPicture, Viewpoint } from './profile-shape.ts'
import { togetherness } from './views-differ.ts'

export type Grid = {
  readonly dir: Direction
  /** Where the first band begins, its width, and the room one mark takes. */
  readonly left: number
  readonly bandWidth: number
  readonly pitch: number
  /** So many marks in one band no longer fit on one line. */
  readonly wrapAt: number
}

type Spot = { readonly viewpoint: Viewpoint; readonly x: number; readonly y: number }

export type PlacedMarks = {
  /** y counts from the middle of the row. */
  readonly marks: readonly Spot[]
  readonly line: { readonly from: number; readonly to: number; readonly isThick: boolean } | null
  readonly previous: readonly (Spot & { readonly nowX: number; readonly nowY: number })[]
  readonly lines: number
}

/** Where the marks of a strand stand: side by side in their band, never on top of one another. */
export function placeMarks(strand: StrandPicture, grid: Grid): PlacedMarks {
  const answered = answeredMarks(strand.marks)
  const marks = placedBy(answered, ({ level }) => level, grid)
  const before = answered.filter(({ previousLevel }) => isLevel(previousLevel))
  return {
    marks,
    line: joiningLine(strand, marks),
    previous: placedBy(before, ({ previousLevel, level }) => previousLevel ?? level, {
      ...grid,
      wrapAt: Infinity,
      pitch: grid.pitch / 2,
    }).flatMap((spot) =>
      marks
        .filter(({ viewpoint }) => viewpoint === spot.viewpoint)
        .map(({ x, y }) => ({ ...spot, nowX: x, nowY: y })),
    ),
    lines: new Set(marks.map(({ y }) => y)).size > 1 ? 2 : 1,
  }
}

function isLevel(level: NeedLevel | null | undefined): level is NeedLevel {
  return level !== null && level !== undefined
}

function placedBy(
  marks: readonly AnsweredMark[],
  levelOf: (mark: AnsweredMark) => NeedLevel,
  grid: Grid,
): readonly Spot[] {
  return marks.map((mark) => {
    const band = bandOfLevel(levelOf(mark), grid.dir)
    const together = marks.filter((other) => levelOf(other) === levelOf(mark))
    const offset = offsetInBand(together.indexOf(mark), together.length, grid)
    return { viewpoint: mark.viewpoint, x: grid.left + (band + 0.5) * grid.bandWidth + offset.x, y: offset.y }
  })
}

function offsetInBand(index: number, count: number, { dir, pitch, wrapAt }: Grid): { x: number; y: number } {
  const perLine = count >= wrapAt ? Math.ceil(count / 2) : count
  const line = Math.floor(index / perLine)
  const onLine = line === 0 ? perLine : count - perLine
  const steps = (index % perLine) - (onLine - 1) / 2
  const y = count > perLine ? (line - 0.5) * pitch : 0
  return { x: steps * pitch * (dir === 'rtl' ? -1 : 1), y }
}

function joiningLine(strand: StrandPicture, marks: readonly Spot[]): PlacedMarks['line'] {
  const how = togetherness(strand)
  if (how === null || how === 'same') return null
  const places = marks.map(({ x }) => x)
  return { from: Math.min(...places), to: Math.max(...places), isThick: how === 'differ' }
}
