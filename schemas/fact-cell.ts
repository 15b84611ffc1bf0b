import type { Day } from './coded-episode.ts'
import type { FactCount } from './episode-fact.ts'

/** Episodes of which one fact is true, by their whole days, and the codes of up to three of their schools. */
export type FactCell = {
  byDays: Uint32Array
  withoutDays: number
  readonly schools: number[]
}

const schoolsKept = 3
const fewDays = 64

/** A cell nothing was counted in yet. */
export function createFactCell(): FactCell {
  return { byDays: new Uint32Array(fewDays), withoutDays: 0, schools: [] }
}

/** One episode more, of so many days or of none, from a school (0 where it is not known). */
export function addToCell(cell: FactCell, days: Day, school: number): void {
  if (days === null) cell.withoutDays += 1
  if (days !== null) addDay(cell, days)
  if (school === 0 || cell.schools.length === schoolsKept || cell.schools.includes(school)) return
  cell.schools.push(school)
}

/** The days there are and how many episodes took each, those without days last. */
export function daysOfCell({ byDays, withoutDays }: FactCell): FactCount['byDays'] {
  const counted: { days: Day; episodes: number }[] = []
  // Most places are empty, and there are thousands of cells: a callback for each would be most of the work.
  for (let days = 0; days < byDays.length; days += 1) {
    const episodes = byDays[days] ?? 0
    if (episodes > 0) counted.push({ days, episodes })
  }
  if (withoutDays > 0) counted.push({ days: null, episodes: withoutDays })
  return counted
}

// The place is the number of days. The longest wait is not known before it comes.
function addDay(cell: FactCell, days: number): void {
  if (days >= cell.byDays.length) {
    const longer = new Uint32Array(2 * (days + 1))
    longer.set(cell.byDays)
    cell.byDays = longer
  }
  cell.byDays[days] = (cell.byDays[days] ?? 0) + 1
}
