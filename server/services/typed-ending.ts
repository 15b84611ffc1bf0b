import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { slotEndings, type Slot } from '#schemas/slot.ts'
import { addDays } from '#schemas/calendar.ts'
import { isoOfTyped, typedDay } from '#schemas/typed-day.ts'

export const presences = ['child', 'child_and_parent', 'parent_only'] as const
export const attendances = ['on_time', 'late_but_seen'] as const
export const yesNoUnknown = ['yes', 'no', 'unknown'] as const

export const copies = ['referrer', 'gp'] as const
const invitation = ['invitationReceived', 'understood', 'rightLanguage'] as const

/** Why an appointment was cancelled; a repeated reason is a signal of its own. */
export const cancelReasons = [
  'illness',
  'transport',
  'school-or-work',
  'not-the-right-time',
  'staff-away',
  'no-room',
  'no-interpreter',
  'other',
] as const

type Typed = { readonly once: string }

/** How an appointment ended, with all that has to be said of it. */
export type TypedEnding = Typed &
  (
    | {
        readonly ending: 'attended'
        readonly covers: readonly string[]
        readonly present: (typeof presences)[number]
        readonly attendance: (typeof attendances)[number]
      }
    | {
        readonly ending: 'was-not-brought'
        readonly checklist: {
          readonly invitationReceived: (typeof yesNoUnknown)[number]
          readonly understood: (typeof yesNoUnknown)[number]
          readonly rightLanguage: (typeof yesNoUnknown)[number]
          readonly adjustmentsOffered: boolean
          readonly barriers: string
          readonly safeguardingConsidered: boolean
          readonly copiedTo: (typeof copies)[number][]
        }
        readonly contactAgainBy: string
      }
    | { readonly ending: 'did-not-attend'; readonly contactAgainBy: string }
    | { readonly ending: 'cancelled-by-family'; readonly reason: string }
    | { readonly ending: 'cancelled-by-service'; readonly reason: string; readonly staysFree: boolean }
  )

type Known = { readonly today: string; readonly slot: Pick<Slot, 'episodeIds'> }
type Refusal = 'ending-incomplete'

const furthestContactDays = 42

/** How an appointment ended, as it was posted; refused, naming every field, when something that has to be said is missing. */
export function readEnding(form: URLSearchParams, known: Known): Outcome<TypedEnding, Refusal> {
  const once = form.get('once') ?? ''
  const ending = slotEndings.find((one) => one === form.get('ending'))
  if (!ending || !/^e_[a-z0-9]{8,32}$/.test(once)) return refused('ending-incomplete', { field: 'ending' })
  const read = readers[ending](form, { once, today: known.today })
  return 'missing' in read ? refused('ending-incomplete', { field: read.missing.join(' ') }) : done(read)
}

type Missing = { readonly missing: readonly string[] }
type Reader = (form: URLSearchParams, known: Typed & { readonly today: string }) => TypedEnding | Missing

// Each gives the ending, or the names of the fields that are missing.
const readers: Readonly<Record<TypedEnding['ending'], Reader>> = {
  attended: (form, { once }) => {
    const covers = form.getAll('covers').slice(0, 8)
    const present = presences.find((one) => one === form.get('present'))
    const attendance = attendances.find((one) => one === form.get('attendance')) ?? 'on_time'
    if (covers.length > 0 && present) return { once, ending: 'attended', covers, present, attendance }
    return { missing: [...(covers.length > 0 ? [] : ['covers']), ...(present ? [] : ['present'])] }
  },
  'was-not-brought': (form, { once, today }) => {
    const [invitationReceived, understood, rightLanguage] = invitation.map((name) =>
      yesNoUnknown.find((one) => one === form.get(name)),
    )
    const offered = ['yes', 'no'].find((one) => one === form.get('adjustmentsOffered'))
    const safeguarding = form.get('safeguarding') === 'yes' ? 'yes' : undefined
    const contactAgainBy = contactIn(form, today)
    if (!invitationReceived || !understood || !rightLanguage || !offered || !safeguarding || !contactAgainBy)
      return missingOf({
        ...{ invitationReceived, understood, rightLanguage, safeguarding },
        ...{ adjustmentsOffered: offered, contact: contactAgainBy },
      })
    const barriers = (form.get('barriers') ?? '').trim().slice(0, 4000)
    const checklist = {
      invitationReceived,
      understood,
      rightLanguage,
      adjustmentsOffered: offered === 'yes',
      barriers,
      safeguardingConsidered: true,
      copiedTo: copies.filter((one) => form.getAll('copiedTo').includes(one)),
    }
    return { once, ending: 'was-not-brought', checklist, contactAgainBy }
  },
  'did-not-attend': (form, { once, today }) => {
    const contactAgainBy = contactIn(form, today)
    return contactAgainBy === null
      ? { missing: ['contact'] }
      : { once, ending: 'did-not-attend', contactAgainBy }
  },
  'cancelled-by-family': (form, { once }) => {
    const reason = cancelReasons.find((one) => one === form.get('reason'))
    return reason ? { once, ending: 'cancelled-by-family', reason } : { missing: ['reason'] }
  },
  'cancelled-by-service': (form, { once }) => {
    const reason = cancelReasons.find((one) => one === form.get('reason'))
    const staysFree = form.get('staysFree') === 'yes'
    return reason ? { once, ending: 'cancelled-by-service', reason, staysFree } : { missing: ['reason'] }
  },
}

// In the order of the form.
const checklistFields = [...invitation, 'adjustmentsOffered', 'safeguarding', 'contact'] as const

function missingOf(
  said: Readonly<Record<(typeof checklistFields)[number], string | null | undefined>>,
): Missing {
  return { missing: checklistFields.filter((field) => !said[field]) }
}

// Somebody rings within a few weeks: a later day would be forgetting.
function contactIn(form: URLSearchParams, today: string): string | null {
  const typed = isoOfTyped(typedDay(form, 'contact'))
  if (typed === null || typed < today || typed > addDays(today, furthestContactDays)) return null
  return typed
}
