import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { adjustmentKinds, slotModes, type Slot } from '#schemas/slot.ts'
import { isoOfTyped, typedDay } from '#schemas/typed-day.ts'
import { isShortNotice } from './appointment-choices.ts'
import { timeOfTyped } from './typed-time.ts'

/** A booking that says all it has to: a free time, or a time of its own. */
export type TypedBooking = {
  readonly once: string
  readonly episodeIds: readonly string[]
  readonly adjustments: readonly string[]
  readonly slotId: string | null
  readonly own: Pick<Slot, 'on' | 'time' | 'minutes' | 'mode' | 'place' | 'clinicianId'> | null
}

/** What is known of a booking apart from what was typed; the chosen free time, or null when none was chosen. */
type Known = {
  readonly today: string
  readonly needsInterpreter: boolean
  readonly slot: Pick<Slot, 'id' | 'on'> | null
}

const mostWords = 200
const usualMinutes = 60

/** A booking as it was posted; refused, naming the field, when something that has to be said is missing. */
export function readBooking(
  form: URLSearchParams,
  known: Known,
): Outcome<TypedBooking, 'booking-incomplete'> {
  const incomplete = (field: string) => refused('booking-incomplete', { field })
  const own = known.slot ? null : ownTimeIn(form)
  const once = form.get('once') ?? ''
  const typed = { once, episodeIds: form.getAll('episodes').slice(0, 8), adjustments: adjustmentsIn(form) }
  const missing = whatIsMissing(form, typed, known)
  if (missing !== null) return incomplete(missing)
  if (typeof own === 'string') return incomplete(own)
  const day = dayMissing(form, own, known)
  return day === null ? done({ ...typed, slotId: known.slot?.id ?? null, own }) : incomplete(day)
}

type Typed = Pick<TypedBooking, 'once' | 'episodeIds' | 'adjustments'>

function whatIsMissing(form: URLSearchParams, typed: Typed, { needsInterpreter }: Known): string | null {
  if (!/^e_[a-z0-9]{8,32}$/.test(typed.once) || typed.episodeIds.length === 0) return 'episodes'
  const isSettled = typed.adjustments.includes('interpreter') || form.get('withoutInterpreter') === 'yes'
  return needsInterpreter && !isSettled ? 'interpreter' : null
}

function dayMissing(form: URLSearchParams, own: TypedBooking['own'], { slot, today }: Known): string | null {
  const on = slot?.on ?? own?.on ?? ''
  if (on < today) return 'on'
  return isShortNotice(on, today) && form.get('shortNotice') !== 'yes' ? 'shortNotice' : null
}

function adjustmentsIn(form: URLSearchParams): readonly string[] {
  const chosen = adjustmentKinds.filter((kind) => form.getAll('adjustments').includes(kind))
  const words = (form.get('otherAdjustment') ?? '').trim().slice(0, mostWords)
  return words === '' ? chosen : [...chosen, words]
}

// A time of its own, or the name of the first field that is missing.
function ownTimeIn(form: URLSearchParams): NonNullable<TypedBooking['own']> | string {
  const on = isoOfTyped(typedDay(form, 'on'))
  const time = timeOfTyped(form.get('time') ?? '')
  const mode = slotModes.find((one) => one === form.get('mode'))
  if (on === null) return 'slot'
  if (time === null) return 'time'
  if (!mode) return 'mode'
  const place = (form.get('place') ?? '').trim().slice(0, mostWords)
  return {
    on,
    time,
    minutes: usualMinutes,
    mode,
    place,
    clinicianId: null,
  }
}
