import { ageInMonths } from '#questionnaires/engine/age-band.ts'
import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import { attentionOf, priorityReviewOn } from '#server/referrals/attention.ts'
import { clockNames, clocksOf } from '#server/referrals/clocks.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { clinicStatus } from '#server/referrals/clinic-status.ts'
import { eventsInOrder, foldEvents } from '#server/referrals/fold-events.ts'
import { promisesOf } from '#server/referrals/promises-of.ts'
import { toBeDecided, type State } from '#server/referrals/states.ts'
import type { Desk } from './desk.ts'
import { movesFor } from './episode-moves.ts'
import { fieldOnPage } from './field-on-page.ts'
import { fieldsFor, type MoveField } from './move-fields.ts'
import { nextPanels } from './next-panel.ts'
import { senderOf } from './referral-records.ts'
import { timelineLines } from './timeline-lines.ts'
import { whatWasSaid } from './what-was-said.ts'

// What waits for people who meet on certain days.
const meetsAPanel: readonly State[] = [...toBeDecided, 'funding_pending']

type AskedForm = { readonly type: string | null; readonly episodeId: string | null }

/** The request somebody reads, and the form they asked to see, as the address says it. */
export type AskedPage = { readonly referralId: string } & AskedForm

/** One request: where each pathway stands, its clocks by name, what happened, and what this person may record now. */
export async function waitingPage(desk: Desk, actor: Actor, { referralId, ...asked }: AskedPage) {
  const opened = await desk.gate.openChild({ actor, action: 'read', section: 'referral' }, { referralId })
  if (!opened.ok) return opened
  const { child, referral, grant } = opened.value
  if (!referral || !grant.by.startsWith('clinic-')) return refused('not-found')
  const isClinician = grant.by === 'clinic-received'
  const today = londonDay(desk.now())
  const panels = await nextPanels(desk, referral.areaId)
  const episodes = foldEvents(referral.events).map((episode) => ({
    ...episodeView(episode, { today, referral }),
    panelOn: meetsAPanel.includes(episode.state) ? panels[episode.pathway] : null,
    offered: movesFor(actor, { referral, ageMonths: ageInMonths(child.birthDate, today) }, episode),
    found: isClinician ? foundIn(referral, episode) : null,
  }))
  return done({
    id: referral.id,
    once: desk.newId('e'),
    today,
    name: child.likesToBeCalled,
    reference: referral.reference,
    from: await senderOf(desk.store, referral),
    isClinician,
    mayBook: grant.by !== 'clinic-management',
    standsOut: attentionOf(referral.events),
    said: await whatWasSaid(desk.store, { referral, child, grantedBy: grant.by }),
    /** Whether this person enters requests on paper, another for this child among them. */
    mayEnter: grant.by === 'clinic-administration',
    /** Whether it is for this person to say who of the family follows the request: no school and no health visitor leads. */
    mayInvite:
      grant.by === 'clinic-administration' && child.schoolId === null && child.healthOrganisationId === null,
    compared: isClinician ? null : comparedIn(referral),
    episodes,
    move: formAsked(episodes, { ...asked, stored: foldEvents(referral.events) }),
    // A sender's own words are part of what came, which is not for everybody here.
    timeline: timelineLines(referral).map((line) => ({ ...line, note: null })),
  })
}

// Whether the office has another request to compare this one with.
function comparedIn({ matches = [] }: Referral): 'open' | 'answered' | null {
  if (matches.length === 0) return null
  return matches.some(({ answer }) => answer === null) ? 'open' : 'answered'
}

type Seen = { readonly today: string; readonly referral: Referral }

function episodeView(episode: Episode, { today, referral }: Seen) {
  const clocks = clocksOf(episode, today)
  const status = clinicStatus(episode, promisesOf(referral, episode.pathway), today)
  const own = referral.events.filter(({ episodeId }) => episodeId === episode.id)
  return {
    id: episode.id,
    pathway: episode.pathway,
    state: episode.state,
    priority: episode.priority,
    reviewOn: priorityReviewOn(own),
    appointment: episode.appointment,
    daysWaited: clocks.C2.days,
    next:
      status.owner === null
        ? null
        : { owner: status.owner, by: status.nextDate, isOverdue: status.isOverdue },
    clocks: clockNames.map((name) => ({ name, ...clocks[name] })),
  }
}

// What an assessment found in the ten areas, and who supervised it from outside, for clinicians; nothing is added up.
function foundIn({ events }: Referral, { id }: Episode) {
  const told = eventsInOrder(events).findLast(
    (event) => event.type === 'assessment_complete' && event.episodeId === id,
  )
  if (told?.type !== 'assessment_complete') return null
  const { areas = {}, supervisor = null } = told.payload
  const findings = Object.entries(areas).map(([area, finding]) => ({ area, finding }))
  return findings.length > 0 || supervisor ? { findings, supervisor } : null
}

function sameFields(some: readonly MoveField[], others: readonly MoveField[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others)
}

type Offering = ReturnType<typeof episodeView> & {
  readonly panelOn: string | null
  readonly offered: ReturnType<typeof movesFor>
}

function formAsked(
  episodes: readonly Offering[],
  { type, episodeId, stored }: AskedForm & { readonly stored: readonly Episode[] },
) {
  const episode = episodes.find(({ id }) => id === episodeId)
  const typesOf = ({ offered }: Offering) => offered.flatMap(({ types }) => types)
  const move = episode && typesOf(episode).find((one) => one === type)
  const one = stored.find(({ id }) => id === episodeId)
  if (!episode || !move || !one) return null
  const fields = fieldsFor(move, one)
  const asksTheSame = ({ id }: Offering) =>
    stored.some((other) => other.id === id && sameFields(fieldsFor(move, other), fields))
  const also = episodes.filter(
    (other) => other !== episode && typesOf(other).includes(move) && asksTheSame(other),
  )
  return {
    type: move,
    episodeId: episode.id,
    fields: fields.map((field) => ({
      ...fieldOnPage(field),
      usual: field.name === 'panelDate' ? episode.panelOn : null,
    })),
    also: also.map(({ id, pathway }) => ({ id, pathway })),
    // A worry is about the child, so its answer usually is for everything that is asked about.
    isUsuallyForAll: move === 'risk_answered',
  }
}
