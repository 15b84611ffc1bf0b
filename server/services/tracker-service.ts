import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, type Outcome } from '#schemas/outcome.ts'
import type { ContactMode } from '#schemas/referral-choices.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Grant } from '#server/access/decide.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { familyTracker, type FamilyTracker } from '#server/referrals/family-tracker.ts'
import { eventsInOrder, foldEvents } from '#server/referrals/fold-events.ts'
import { promisesOf } from '#server/referrals/promises-of.ts'
import { sharingEndedOn } from '#server/referrals/shared-with-sender.ts'
import { aboutMyself } from './about-myself.ts'
import type { Desk } from './desk.ts'
import { changePage } from './change-page.ts'
import { changeSharing, sharingPage, type SharedRequest, type Sharing } from './change-sharing.ts'
import { answerInformation, answersFor, informationPage, type FamilyAnswer } from './family-information.ts'
import { familyEstimate, type FamilyEstimate } from './family-estimate.ts'
import type { Gate } from './gate.ts'
import type { Parts } from './parts.ts'
import { profileReaderOf } from './profile-reader.ts'
import { hearerName, isSent, placeOf, referralsOf } from './referral-records.ts'
import { roundProfile } from './round-profile.ts'
import { partsOfRound, roundsOf } from './round-records.ts'
import { tellChange, type Telling } from './tell-change.ts'

const reading = { section: 'tracker', action: 'read' } as const
const writing = { section: 'tracker', action: 'write' } as const

/** "Where are we": what a family or a young person is told of each request, and what can help today. */
export function createTrackerService(parts: Parts, gate: Gate) {
  const desk = { ...parts, gate }
  return {
    where: (actor: Actor, childId: string) => where(desk, actor, childId),
    /** The same for the young person who asks, found by their own tie. */
    whereAmI: (actor: Actor) =>
      aboutMyself(desk, { actor, ...reading }, (childId) => where(desk, actor, childId)),
    /** "Something has changed": the page, and what somebody tells on it. */
    changePage: (actor: Actor, childId: string) => changePage(desk, actor, childId),
    tellChange: (actor: Actor, telling: Telling) => tellChange(desk, actor, telling),
    /** Whether whoever sent a request goes on hearing how it goes on. */
    sharingPage: (actor: Actor, request: SharedRequest) => sharingPage(desk, actor, request),
    changeSharing: (actor: Actor, sharing: Sharing) => changeSharing(desk, actor, sharing),
    /** What the clinic asked of somebody of the family, and their answer to it. */
    informationPage: (actor: Actor, request: SharedRequest) => informationPage(desk, actor, request),
    answerInformation: (actor: Actor, answer: FamilyAnswer) => answerInformation(desk, actor, answer),
    myInformationPage: (actor: Actor, referralId: string) =>
      aboutMyself(desk, { actor, ...writing }, (childId) =>
        informationPage(desk, actor, { childId, referralId }),
      ),
    answerMyInformation: (actor: Actor, answer: Omit<FamilyAnswer, 'childId'>) =>
      aboutMyself(desk, { actor, ...writing }, (childId) =>
        answerInformation(desk, actor, { ...answer, childId }),
      ),
    mySharingPage: (actor: Actor, referralId: string) =>
      aboutMyself(desk, { actor, ...writing }, (childId) =>
        sharingPage(desk, actor, { childId, referralId }),
      ),
    changeMySharing: (actor: Actor, sharing: Omit<Sharing, 'childId'>) =>
      aboutMyself(desk, { actor, ...writing }, (childId) =>
        changeSharing(desk, actor, { ...sharing, childId }),
      ),
    myChangePage: (actor: Actor) =>
      aboutMyself(desk, { actor, ...writing }, (childId) => changePage(desk, actor, childId)),
    tellMyChange: (actor: Actor, telling: Omit<Telling, 'childId'>) =>
      aboutMyself(desk, { actor, ...writing }, (childId) => tellChange(desk, actor, { ...telling, childId })),
  }
}

/** When a first appointment is: the ISO day, the time of day in London where one was set, and how it is held. */
export type BookedDay = {
  readonly on: string
  readonly time: string | null
  readonly mode: ContactMode | null
}

/** A letter as it came, and the language it was written in where that is known. */
export type KeptLetter = {
  readonly id: string
  readonly on: string
  readonly text: string
  readonly locale: string | null
}

/** One request as a family sees it. Pathways that stand in the same place are told of together. */
export type TrackedRequest = {
  readonly id: string
  /** What the clinic finds the request by when somebody calls. */
  readonly reference: string
  readonly clinic: { readonly name: string; readonly phone: string }
  readonly groups: readonly (FamilyTracker & {
    readonly pathways: readonly string[]
    readonly state: Episode['state']
    readonly closedReason: Episode['closedReason']
    readonly appointment: BookedDay | null
    /** The ISO day of the last appointment that did not take place, while another one is not booked yet. */
    readonly missedOn: string | null
    /** What was asked of whom, by when, and whether it is for the reader to answer. */
    readonly asked: { readonly of: string; readonly due: string; readonly isYours: boolean } | null
    /** By when the family was asked to say how things are; null when nothing waits for them. */
    readonly answerBy: string | null
    /** One for each pathway that waits; the lists move at their own pace, so they differ. */
    readonly estimates: readonly { readonly pathway: string; readonly estimate: FamilyEstimate }[]
  })[]
  readonly letters: readonly KeptLetter[]
  /** The ISO day on which the family ended that the sender hears how it goes on; null while they do. */
  readonly sharingEndedOn: string | null
  /** The school or service that hears how it goes on, by name; null where none does. */
  readonly sender: string | null
}

export type Where = {
  readonly name: string
  readonly today: string
  readonly requests: readonly TrackedRequest[]
  /** How many ideas can start today, by setting; null before the family may read the profile. */
  readonly ideas: { readonly school: number; readonly home: number } | null
}

async function where(desk: Desk, actor: Actor, childId: string): Promise<Outcome<Where>> {
  const opened = await desk.gate.openChild({ actor, action: 'read', section: 'tracker' }, { childId })
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const today = londonDay(desk.now())
  const own = answersFor(child, grant, today)
  const sent = (await referralsOf(desk.store, grant)).filter(isSent)
  return done({
    name: child.likesToBeCalled,
    today,
    requests: await Promise.all(sent.map((referral) => tracked(desk, { child, referral, today, own }))),
    ideas: await ideasFor(desk, actor, { child, grant }),
  })
}

type OfRequest = {
  readonly child: Child
  readonly referral: Referral
  readonly today: string
  /** Whose questions are the reader's to answer. */
  readonly own: readonly string[]
}

async function tracked(desk: Desk, { child, referral, today, own }: OfRequest): Promise<TrackedRequest> {
  const groups = new Map<string, TrackedRequest['groups'][number]>()
  for (const episode of foldEvents(referral.events)) {
    const view = groupOf(referral, episode, { today, own })
    const alike = JSON.stringify({ ...view, pathways: [] })
    const known = groups.get(alike)
    const estimate = await familyEstimate(desk, referral, episode)
    groups.set(alike, {
      ...view,
      pathways: [...(known?.pathways ?? []), episode.pathway],
      estimates: [...(known?.estimates ?? []), ...(estimate ? [{ pathway: episode.pathway, estimate }] : [])],
    })
  }
  return {
    id: referral.id,
    reference: referral.reference,
    clinic: await placeOf(desk.store, referral.clinicId),
    groups: [...groups.values()],
    letters: referral.letters
      .filter(({ to }) => to === 'family')
      .map(({ id, on, text, locale = null }) => ({ id, on, text, locale })),
    sharingEndedOn: sharingEndedOn(referral),
    sender: await hearerName(desk.store, child, referral),
  }
}

function groupOf(
  referral: Referral,
  episode: Episode,
  { today, own }: Pick<OfRequest, 'today' | 'own'>,
): Omit<TrackedRequest['groups'][number], 'estimates'> {
  const { state, closedReason, missed, asked, pathway } = episode
  return {
    ...familyTracker(episode, { sentOn: null, promises: promisesOf(referral, pathway), today }),
    pathways: [pathway],
    state,
    closedReason,
    appointment: bookedDay(referral, episode),
    missedOn: state === 'waiting' ? (missed.at(-1) ?? null) : null,
    asked:
      state === 'info_requested' && asked
        ? { of: asked.of, due: asked.due, isYours: own.includes(asked.of) }
        : null,
    answerBy: episode.unanswered.length > 0 ? episode.answerBy : null,
  }
}

function bookedDay({ events }: Referral, { appointment }: Episode): BookedDay | null {
  if (appointment === null) return null
  const booked = eventsInOrder(events).findLast(
    (event) => event.type === 'appointment_booked' && event.payload.appointmentId === appointment.id,
  )
  const said = booked?.type === 'appointment_booked' ? booked.payload : null
  return { on: appointment.on, time: said?.time ?? null, mode: said?.mode ?? null }
}

// Numbers alone: this page is read on shared phones, and some ideas are for a parent's eyes only.
async function ideasFor(
  { gate, store, questionnaire, now }: Desk,
  actor: Actor,
  { child, grant }: { readonly child: Child; readonly grant: Grant },
): Promise<Where['ideas']> {
  const round = (await roundsOf(store, grant)).find(({ published }) => published !== null)
  if (!round) return null
  const about = { childId: child.id, roundId: round.id }
  const opened = await gate.openChild({ actor, action: 'read', section: 'profile-published' }, about)
  if (!opened.ok) return null
  const contributions = await partsOfRound(store, opened.value.grant, round.id)
  const reader = profileReaderOf(opened.value.grant, actor)
  const today = londonDay(now())
  const { support } = roundProfile(questionnaire, { child, round, contributions, reader, today })
  const count = (wanted: 'school' | 'home') =>
    support.find(({ setting }) => setting === wanted)?.startNow.length ?? 0
  return { school: count('school'), home: count('home') }
}
