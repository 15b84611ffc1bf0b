import { addDays } from '#schemas/calendar.ts'
import type { closedReasons } from '#schemas/episode-row.ts'
import type { ReferralCommand } from '#schemas/referral-event.ts'
import { usualPromises } from '#server/referrals/usual-promises.ts'
import { usualRules } from '#server/referrals/usual-rules.ts'
import { but, said } from '../../unit/server/referrals/a-referral.ts'

const received = '2026-11-22'
/** The ISO day so many days after the request was received. */
export const on = (days: number) => addDays(received, days)
export const letters = { familyLetterId: 'letter-family', referrerLetterId: 'letter-referrer' }

const opened = [said('triage_opened', on(0))]
const accepted = [...opened, said('accepted', on(10), { familyLetterId: letters.familyLetterId })]
const booked = [
  ...accepted,
  said('appointment_booked', on(30), { appointmentId: 'a1', date: on(60), noticeGivenOn: on(30) }),
]
const met = [...booked, said('first_contact_attended', on(60), { appointmentId: 'a1' })]
const assessed = [...met, said('assessment_complete', on(90))]
const shared = [...assessed, said('outcome_shared', on(100), { conversationDate: on(100) })]
const supported = [...shared, said('support_started', on(110))]
const asked = (askedOf: string) => [
  ...opened,
  said('info_requested', on(5), { askedOf, evidenceIds: ['development'], dueDate: on(33) }),
]
const missed = said('wnb', on(60), { appointmentId: 'a1', contactAgainBy: on(70) })
const elsewhere = { reasonCode: 'out_of_area' }
const askedHow = said('validation_sent', on(94), { answerBy: on(122) })

type Story = {
  readonly what: string
  readonly state: string
  readonly events: readonly ReferralCommand[]
  /** Whole days after the day it was received. */
  readonly day: number
  /** Who does the next step, in the words of the page. */
  readonly who: RegExp
  /** By when the family hears, or has to do something; each stands on the page in words. */
  readonly days: readonly string[]
  readonly says?: readonly RegExp[]
  readonly never?: readonly RegExp[]
}

export const neverSaid = /average|queue|your position|undefined|\{\{/i
const nothingToDo = /You do not need to do anything/

/** Every open state, as a family finds it on some day. */
export const open: readonly Story[] = [
  {
    ...{ what: 'received', state: 'received', events: [], day: 3 },
    who: /A clinician will read it/,
    days: ['20 December 2026'],
    says: [nothingToDo, /We can say more about the wait once a clinician has decided/],
  },
  {
    ...{ what: 'asked of school', state: 'info_requested', events: asked('school'), day: 6 },
    who: /They have asked school/,
    days: ['25 December 2026'],
    never: [nothingToDo, /Answer what they asked/],
  },
  {
    ...{ what: 'asked of the family', state: 'info_requested', events: asked('home'), day: 6 },
    who: /They have asked you\. Please answer by/,
    days: ['25 December 2026'],
    says: [/href="\/answer"/],
    never: [nothingToDo],
  },
  {
    ...{ what: 'being read', state: 'in_triage', events: opened, day: 6 },
    who: /A clinician at Medway Clinic is reading the request/,
    days: ['20 December 2026'],
  },
  {
    ...{ what: 'being read for too long', state: 'in_triage', events: opened, day: 40 },
    who: /Please call Medway Clinic/,
    days: ['20 December 2026'],
    says: [/That day has passed/],
    never: [/We will contact you/],
  },
  {
    ...{ what: 'on the list', state: 'waiting', events: accepted, day: 40 },
    who: /on the list of Medway Clinic/,
    days: ['24 February 2027'],
    says: [nothingToDo, /You have waited 5 weeks so far/, /We cannot give a range you could trust/],
  },
  {
    ...{ what: 'on the list and asked', state: 'waiting', events: [...accepted, askedHow], day: 100 },
    who: /would like to hear from you/,
    days: ['24 March 2027'],
    says: [/If you do not answer, we try to reach you in another way/],
    never: [nothingToDo, /We will contact you/],
  },
  {
    ...{ what: 'booked', state: 'booked', events: booked, day: 40 },
    who: /Medway Clinic sees (Ellie|you) then/,
    days: ['21 January 2027'],
    says: [/at 10:00am\. You meet in person/, /If you cannot come, call Medway Clinic/],
    never: [/We will contact you/],
  },
  {
    ...{ what: 'booked for a day that is past', state: 'booked', events: booked, day: 61 },
    who: /The clinic has not written down yet what came of it/,
    days: ['21 January 2027'],
    never: [/We will contact you/, /That day has passed/],
  },
  {
    ...{ what: 'was not brought', state: 'waiting', events: [...booked, missed], day: 61 },
    who: /keeps? (the|your) place/,
    days: ['21 January 2027', '31 January 2027'],
    says: [/did not happen/],
  },
  {
    ...{ what: 'in assessment', state: 'in_assessment', events: met, day: 61 },
    who: /Medway Clinic does the next step/,
    days: ['15 April 2027'],
    says: [/You waited 8 weeks for this/],
    never: [/waited .* so far/],
  },
  {
    ...{ what: 'assessed, not told yet', state: 'outcome_pending', events: assessed, day: 91 },
    who: /Medway Clinic talks with you about what they found/,
    days: ['3 April 2027'],
    never: [/waited .* so far/],
  },
  {
    ...{ what: 'told', state: 'outcome_shared', events: shared, day: 101 },
    who: /They plan with you what comes next/,
    days: ['13 April 2027'],
  },
  {
    ...{ what: 'supported', state: 'post_support', events: supported, day: 111 },
    who: /Medway Clinic looks with you at how it goes/,
    days: ['4 June 2027'],
  },
  {
    ...{ what: 'too young here', state: 'age_deferred', day: 11 },
    events: [...opened, said('age_deferred', on(10), { eligibleFrom: on(50) })],
    who: /a little young for Medway Clinic now/,
    days: ['11 January 2027'],
  },
  {
    ...{ what: 'at a panel', state: 'funding_pending', day: 11 },
    events: [...opened, but(elsewhere, said('funding_requested', on(10), { panelDate: on(30) }))],
    who: /Medway Clinic has asked for money/,
    days: ['22 December 2026'],
  },
]

// What stands around a story: a place that takes children from five, and another request for the same.
export const around = {
  area: {
    ...usualRules,
    promises: { ...usualPromises, autism: { ...usualPromises.autism, minimumAgeMonths: 60 } },
  },
} as const
export const theOther = [{ id: 'e0', pathway: 'autism', isOpen: true }] as const

const gone = { safeguardingChecked: true } as const
/** Every way of closing, and what a family reads of it. */
export const endings: Readonly<
  Record<(typeof closedReasons)[number], readonly [readonly ReferralCommand[], RegExp]>
> = {
  declined_with_advice: [[...opened, said('declined', on(10), letters)], /Their letter says what helps now/],
  redirected: [[...opened, said('redirected', on(10))], /Another service has taken it/],
  funding_refused: [
    [
      ...opened,
      but(elsewhere, said('funding_requested', on(10), { panelDate: on(20) })),
      said('funding_refused', on(20)),
    ],
    /what can be done instead/,
  ],
  discharged: [[...supported, said('discharged', on(120))], /has finished for now/],
  withdrawn: [[...accepted, said('withdrawn', on(20), gone)], /can open it in the old place/],
  unable_to_contact: [[...accepted, said('removed_no_contact', on(100))], /could not reach you/],
  moved_out_of_area: [[...accepted, said('transferred_out', on(20))], /where you live now/],
  aged_out: [[...accepted, said('transition_to_adult', on(20))], /the service for adults/],
  deceased: [[...accepted, said('deceased', on(20))], /We are very sorry/],
  duplicate: [[...accepted, said('merged', on(20))], /go on as one/],
  entered_in_error: [[...accepted, said('voided', on(20))], /by mistake/],
}
