import { pathwayPromisesShape, type PathwayPromises } from '#schemas/area-pathways.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { isoOfTyped } from '#schemas/typed-day.ts'

// The promises of a pathway that are a number of days.
const promisedDays = [
  'openWithinDays',
  'decideWithinDays',
  'checkInEveryDays',
  'answerWithinDays',
  'lookWithinWorkingDays',
  'supportWithinDays',
  'backdatingDays',
] as const

// What is done when information that was asked for does not come, in working days.
const informationSteps = ['remind', 'secondChannel', 'decideAnyway'] as const

/** The promises of one pathway as typed; refused with the code of what is wrong for each field. */
export function readPromises(form: URLSearchParams): Outcome<PathwayPromises, 'check-details'> {
  const numbers = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, numberIn(form, name)]))
  const information = numbers(informationSteps)
  const read = pathwayPromisesShape.safeParse({
    ...numbers(promisedDays),
    informationWorkingDays: information,
    minimumAgeMonths:
      (form.get('minimumAgeMonths') ?? '').trim() === '' ? null : numberIn(form, 'minimumAgeMonths'),
    panelDates: daysIn(form.get('panelDates') ?? ''),
    permittedReferrers: form.getAll('permittedReferrers'),
    firstContact: { modes: form.getAll('modes'), parentOnlyCounts: form.get('parentOnlyCounts') === 'yes' },
    measureSet: form.get('measureSet'),
  })
  if (!read.success) {
    const wrong = read.error.issues.map(({ path, code }): [string, string] => [fieldAt(path), code])
    return refused('check-details', Object.fromEntries(wrong))
  }
  const { remind, secondChannel, decideAnyway } = read.data.informationWorkingDays
  if (remind >= secondChannel || secondChannel >= decideAnyway)
    return refused('check-details', { decideAnyway: 'out-of-order' })
  return done(read.data)
}

/** Days as somebody lists them, one a line, as ISO dates; what is no day stays as it was typed, for the shape to refuse. */
function daysIn(typed: string): readonly string[] {
  const lines = typed.split(/[\n,;]+/).map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== '').map(dayOf))].sort()
}

function dayOf(line: string): string {
  const [day = '', month = '', year = ''] = line.split(/[\s/.-]+/)
  return isoOfTyped({ day, month, year }) ?? line
}

function numberIn(form: URLSearchParams, name: string): number {
  const typed = (form.get(name) ?? '').trim()
  return /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN
}

// A field inside a group is asked under its own name; one line of several is wrong as a whole.
function fieldAt(path: readonly PropertyKey[]): string {
  const [first, second] = path
  const isGroup = first === 'informationWorkingDays' || first === 'firstContact'
  return String(isGroup ? second : first)
}
