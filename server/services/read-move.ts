import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { referralEventShape, type ReferralEvent, type ReferralEventType } from '#schemas/referral-event.ts'
import { isoOfTyped, typedDay } from '#schemas/typed-day.ts'
import { messageChannels, mostTries, type MoveField } from './move-fields.ts'

/** What a form is read for: a move, its fields, and what the service itself adds to what was typed. */
export type Reading = {
  readonly type: ReferralEventType
  readonly fields: readonly MoveField[]
  readonly form: URLSearchParams
  readonly added: (typed: Typed) => Readonly<Record<string, unknown>>
}

/** What was typed, by field; undefined where nothing was. */
export type Typed = Readonly<Record<string, unknown>>

/** A move as it was typed, and its reason; refused, naming every field, when something that has to be said is missing. */
export function readMove({ type, fields, form, added }: Reading): Outcome<ReadMove, 'step-incomplete'> {
  const typed = Object.fromEntries(fields.map((field) => [field.name, valueIn(form, field)]))
  const missing = fields.filter((field) => field.isOptional !== true && isMissing(typed[field.name]))
  if (missing.length > 0)
    return refused('step-incomplete', { field: missing.map(({ name }) => name).join(' ') })
  const { reason, note, ...said } = typed
  const payload = Object.fromEntries(
    Object.entries({ ...said, ...added(typed) }).filter(([, value]) => value !== undefined),
  )
  const reasonCode = typeof reason === 'string' ? reason.slice(0, 80) : null
  const read = referralEventShape.safeParse({ ...nobodyYet, type, payload })
  if (read.success) return done({ move: read.data, reasonCode, ...(typeof note === 'string' && { note }) })
  const [issue] = read.error.issues
  return refused('step-incomplete', { field: String(issue?.path[1] ?? type) })
}

export type ReadMove = {
  readonly move: ReferralEvent
  readonly reasonCode: string | null
  readonly note?: string
}

// The room stamps an event when it records it; here only what it says is checked.
const nobodyYet = {
  id: 'unstamped',
  episodeId: 'unstamped',
  effectiveDate: '2000-01-01',
  recordedAt: '2000-01-01T00:00:00.000Z',
  actorId: 'unstamped',
  role: 'system',
  reasonCode: null,
  note: null,
  supersedes: null,
}

const longest = { line: 300, words: 4000 } as const

function isMissing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

function valueIn(form: URLSearchParams, field: MoveField): unknown {
  if (field.kind === 'one') return field.options.find((option) => option === form.get(field.name))
  if (field.kind === 'many' || field.kind === 'evidence')
    return field.options.filter((option) => form.getAll(field.name).includes(option))
  if (field.kind === 'grid') return gridIn(form, field)
  return readers[field.kind](form, field.name)
}

const readers = {
  day: (form: URLSearchParams, name: string) => dayIn(form, name) ?? undefined,
  line: (form: URLSearchParams, name: string) => wordsIn(form, name, longest.line),
  words: (form: URLSearchParams, name: string) => wordsIn(form, name, longest.words),
  tick: (form: URLSearchParams, name: string) => form.get(name) === 'yes',
  tries: triesIn,
} as const

function gridIn(
  form: URLSearchParams,
  { name, rows, options }: Extract<MoveField, { readonly kind: 'grid' }>,
) {
  const found = rows.flatMap((row) =>
    options.filter((option) => option === form.get(`${name}.${row}`)).map((option) => [row, option] as const),
  )
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

// Each line of tries is a day and a way; a line with no day was not used.
function triesIn(form: URLSearchParams, name: string) {
  return Array.from({ length: mostTries }, (_, index) => `${name}.${String(index)}`).flatMap((line) => {
    const on = dayIn(form, line)
    const channel = messageChannels.find((one) => one === form.get(`${line}.channel`))
    return on !== null && channel ? [{ on, channel, source: 'family' }] : []
  })
}

function wordsIn(form: URLSearchParams, name: string, most: number): string | undefined {
  const words = (form.get(name) ?? '').trim().slice(0, most)
  return words === '' ? undefined : words
}

function dayIn(form: URLSearchParams, name: string): string | null {
  return isoOfTyped(typedDay(form, name))
}
