import { z } from 'zod'
import { pathwayPromisesShape } from './area-pathways.ts'
import { contributionShape } from './contribution.ts'
import { countedEpisodeShape, episodeGroupsShape } from './episode-row.ts'
import { outboxEntryShape } from './outbox-entry.ts'
import { pathways, priorities } from './referral-choices.ts'
import { locale } from './fields.ts'
import { referralEventShape } from './referral-event.ts'
import { referralPackShape } from './referral-pack.ts'

const key = z.string().min(1).max(120)
const line = z.string().max(300)

export const evidenceStates = ['have', 'asked', 'not-needed'] as const

/** One piece of evidence as it stood at sending; `owner` is a viewpoint or the id of a person. */
export const evidenceShape = z.strictObject({
  id: key,
  owner: key,
  state: z.enum(evidenceStates),
  because: line.optional(),
})
export type Evidence = Readonly<z.infer<typeof evidenceShape>>

/** Who said yes to asking, in what capacity, and to which words. */
export const agreementShape = z.strictObject({
  givenBy: key,
  capacity: z.enum(['parent', 'carer', 'young_person', 'local_authority', 'other']),
  on: z.iso.date(),
  wordsHash: z.string().min(1).max(128),
  wordsVersion: z.string().min(1).max(40),
})

/** A letter as it was sent; the words are kept, so what was said can always be read again. */
export const letterShape = z.strictObject({
  id: key,
  to: z.enum(['family', 'referrer']),
  on: z.iso.date(),
  text: z.string().min(1).max(20_000),
  /** The language it was written in, where it was chosen; else that of the area. */
  locale: z.string().min(2).max(35).exactOptional(),
})
export type Letter = Readonly<z.infer<typeof letterShape>>

/** Who of the clinic has taken an undecided request to read; it only says so, and holds nobody back. */
export const claimShape = z.strictObject({ by: key, at: z.iso.datetime() })

const matchReasons = ['same-names', 'like-names', 'day-and-month-changed-round'] as const
const matchAnswers = ['joined', 'not-the-same'] as const

/** Another request at the same clinic that may be about the same child. A person says whether it is, and that is kept. */
export const matchShape = z.strictObject({
  referralId: key,
  because: z.enum(matchReasons),
  foundOn: z.iso.date(),
  answer: z.strictObject({ is: z.enum(matchAnswers), by: key, on: z.iso.date() }).nullable(),
})
export type Match = Readonly<z.infer<typeof matchShape>>

/** A queue is read lane by lane: what has a health or safety flag first, then the rest. There is no other order than the day. */
export const queueLanes = ['flagged', 'plain'] as const

const views = z.array(key).max(60)

/** Facts derived from the events, kept only so that lists can be found; rewritten at each write. */
export const referralIndexShape = z.strictObject({
  queueViews: views,
  queueLane: z.enum(queueLanes).nullable(),
  listViews: views,
  listLevel: z.enum(priorities).nullable(),
  attention: views,
  // By month, that a family on the list was asked whether they still want to be seen, and that they answered.
  replies: views.exactOptional(),
  clinicOpen: key.nullable(),
  openKeys: z.array(key).max(12),
  openPathways: z.array(z.enum(pathways)).max(12),
  receivedOn: z.iso.date().nullable(),
  nextDate: z.iso.date().nullable(),
  reviewOn: z.iso.date().nullable(),
  // The day on which the service itself has something to do: a reminder, a check-in, a birthday. Null when there is none.
  timerDue: z.iso.date().nullable().exactOptional(),
})
export type ReferralIndex = Readonly<z.infer<typeof referralIndexShape>>

/** A link by which somebody of the family gets an account to follow the request; a new one takes its place. */
export const familyLinkShape = z.strictObject({
  personId: key,
  email: z.string().max(320),
  /** The language they were invited in, which their account begins with. */
  locale: locale.exactOptional(),
  ...contributionShape.pick({ invitation: true, invitationHash: true }).shape,
})

/** A request to a service for one child, with all its episodes; status and clocks are derived, events are stored. */
export const referralShape = z.strictObject({
  id: key,
  areaId: key,
  childId: key,
  clinicId: key,
  fromOrganisationId: key,
  /** How whoever sent it is called where they use no account here: a GP, a service of another area. */
  fromName: line.exactOptional(),
  referrerId: key,
  reference: z.string().min(1).max(40),
  // The version of the area's pathways it came under; left out when the area had none of its own.
  areaPathwaysId: key.exactOptional(),
  promises: z.record(z.enum(pathways), pathwayPromisesShape).exactOptional(),
  // For the half year before the 18th birthday; the pack may have none, and a request on paper has no pack.
  birthDate: z.iso.date().exactOptional(),
  // A draft has no pack yet, and a request that came on paper never has one.
  pack: referralPackShape.nullable(),
  evidence: z.array(evidenceShape).max(60),
  agreement: agreementShape.nullable(),
  events: z.array(referralEventShape).max(2000),
  letters: z.array(letterShape).max(200),
  claim: claimShape.nullable(),
  familyLink: familyLinkShape.nullable().exactOptional(),
  matches: z.array(matchShape).max(20).exactOptional(),
  outbox: z.array(outboxEntryShape),
  outboxDue: z.iso.datetime().nullable(),
  /** The groups the child was in when the request was made; for figures alone. */
  groups: episodeGroupsShape.exactOptional(),
  /** Derived from the events, for counting; rewritten at each write. */
  episodes: z.array(countedEpisodeShape).max(60).exactOptional(),
  ...referralIndexShape.shape,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})
export type Referral = Readonly<z.infer<typeof referralShape>>
