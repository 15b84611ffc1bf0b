import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import type { AnswerValues } from '#questionnaires/engine/answers.ts'
import type { AnswerValue, Form } from '#questionnaires/engine/questionnaire.ts'
import { answerAreas, type AnswerArea, type Contribution } from '#schemas/contribution.ts'
import type { Child, Tie } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import type { Round } from '#schemas/round.ts'
import { answerAreaOf } from '#server/services/answer-area.ts'
import { askedOf } from '#server/services/asked-of.ts'
import { newContribution, type Informant } from '#server/services/new-contribution.ts'
import { newSafetyTasks } from '#server/services/raise-safety-tasks.ts'
import { wayIn, type Channel } from '#server/services/way-in.ts'
import { answersOfForm, begun } from './answers.ts'
import { withReference } from './markers.ts'
import type { MadeChild } from './make-child.ts'
import { seenNeeds, type SeenNeeds } from './needs.ts'
import type { PartStory } from './stories.ts'
import { origin, type Workshop } from './workshop.ts'

/** A part of a round to be made: when people were asked, when they answered (ISO instants), and what there is to see. */
export type PartMaking = {
  readonly made: MadeChild
  readonly round: Round
  readonly needs: SeenNeeds
  readonly story: PartStory
  readonly askedAt: string
  readonly answeredAt: string
}

/** One informant's part as the service would have left it. */
export function makePart(workshop: Workshop, making: PartMaking): Contribution {
  const { made, round, story, askedAt } = making
  const informant = informantOf(making)
  const part = newContribution(workshop.newId('a'), informant, { child: made.child, round })
  if (!part.ok) throw new Error(`no part can be made: ${part.refusal}`)
  const channel = channelOf(story, part.value)
  const sender = { origin, phone: null }
  const { fields } = wayIn({ ...workshop, now: () => askedAt }, part.value, {
    kind: 'invitation',
    channel,
    sender,
  })
  const { newMarker } = workshop
  const asked: Contribution = {
    ...part.value,
    ...fields,
    ...messagesLeft(fields.outbox, story),
    ...(story.isByPhone && { mode: 'by-proxy', completedBy: made.lead.name }),
    markers: {
      answers: newMarker(),
      background: newMarker(),
      restricted: newMarker(),
      safety: newMarker(),
      voice: newMarker(),
    },
    isRoundOpen: round.published === null,
  }
  return afterwards(workshop, making, asked)
}

function afterwards(workshop: Workshop, making: PartMaking, part: Contribution): Contribution {
  const { story, answeredAt } = making
  if (story.state === 'withdrawn')
    return { ...part, ...withoutLink(part, 'replaced'), withdrawnAt: answeredAt }
  if (story.state === 'not-me') return { ...part, ...withoutLink(part, 'not-me'), openedAt: null }
  if (story.state === 'not-opened' || story.state === 'did-not-arrive') return part
  const written = filledIn(workshop, making, opened(part, answeredAt))
  return story.state === 'started' ? written : sent(workshop, making, written)
}

function opened(part: Contribution, at: string): Contribution {
  const { invitation } = part
  return {
    ...part,
    openedAt: at,
    invitation: invitation && { ...invitation, state: 'spent', spentAt: at },
    invitationHash: null,
  }
}

function withoutLink({ invitation }: Contribution, state: 'replaced' | 'not-me'): Partial<Contribution> {
  return { invitation: invitation && { ...invitation, state }, invitationHash: null, outboxDue: null }
}

function sent(workshop: Workshop, { answeredAt, round, made }: PartMaking, part: Contribution): Contribution {
  const letters = workshop.random.word(8).toUpperCase()
  const tasks = newSafetyTasks(childNeedsV1, part, { at: answeredAt, newId: workshop.newId })
  const isLongAgo = round.published !== null && daysOld(round, workshop.today)
  return {
    ...part,
    sentAt: answeredAt,
    receipt: `${letters.slice(0, 4)}-${letters.slice(4)}`,
    safetyTasks: isLongAgo
      ? tasks.map((task) => ({
          ...task,
          acknowledgedAt: task.dueAt,
          acknowledgedBy: made.lead.id,
          closedAt: task.dueAt,
        }))
      : [...tasks],
  }
}

const settledAfterDays = 60

function daysOld({ openedOn }: Round, today: string): boolean {
  return Date.parse(today) - Date.parse(openedOn) > settledAfterDays * 86_400_000
}

function filledIn(workshop: Workshop, making: PartMaking, part: Contribution): Contribution {
  const { story, needs, answeredAt } = making
  const seen = story.needs ? seenNeeds(workshop.random, story.needs) : needs
  const all = answersOfForm({
    asked: askedOf(part),
    needs: seen[part.viewpoint],
    given: story.given ?? {},
    on: londonDay(answeredAt),
    random: workshop.random,
  })
  const answers = story.state === 'started' ? begun(all, 0.4) : all
  const by = part.authorId ?? `link:${part.id}`
  return { ...part, ...inAreas(answers, part.markers, { at: answeredAt, by }), lastSavedAt: answeredAt }
}

type Stamp = { readonly at: string; readonly by: string }
type Areas = Pick<Contribution, AnswerArea>

function inAreas(answers: AnswerValues, markers: Contribution['markers'], stamp: Stamp): Areas {
  const areas: Areas = { answers: {}, background: {}, restricted: {}, safety: {}, voice: {} }
  for (const [id, value] of Object.entries(answers)) {
    const area = areaOf(id)
    areas[area][id] = { value: marked(id, value, markers[area] ?? ''), rev: 1, ...stamp }
  }
  return areas
}

const areaById = new Map(
  childNeedsV1.questions.map((question) => [question.id, answerAreaOf(childNeedsV1, question)]),
)

function areaOf(id: string): AnswerArea {
  const area = areaById.get(id)
  if (!area) throw new Error(`${id} is no question in ${answerAreas.join(', ')}`)
  return area
}

function marked(id: string, value: AnswerValue, marker: string): Contribution['answers'][string]['value'] {
  const kind = childNeedsV1.byId.get(id)?.kind
  if (typeof value === 'object') return [...value]
  return (kind === 'text' || kind === 'person-note') && typeof value === 'string'
    ? withReference(value, marker)
    : value
}

function messagesLeft(
  outbox: readonly OutboxEntry[],
  { state }: PartStory,
): Pick<Contribution, 'outbox' | 'outboxDue'> {
  const isLost = state === 'did-not-arrive'
  return {
    outboxDue: null,
    outbox: outbox.map((entry) => ({
      ...entry,
      attempts: 1,
      sentAt: isLost ? null : entry.notBefore,
      gaveUpAt: isLost ? entry.notBefore : null,
      lastError: isLost ? 'permanent-failure' : null,
    })),
  }
}

function channelOf({ from }: PartStory, { contact }: Contribution): Channel {
  if (from === 'lead' || from === 'child') return 'beside'
  if (contact.email !== null) return 'email'
  return contact.phone === null ? 'letter' : 'sms'
}

function informantOf({ made, story, round }: PartMaking): Informant {
  const { child } = made
  const tie = tieFor(story, child)
  const account = accountOf({ made, story, personId: tie?.personId ?? null })
  return {
    viewpoint: story.viewpoint,
    form: story.form ?? formFor(story, child, round),
    locale: 'en-GB',
    label: labelOf(story, made),
    authorId: account,
    contact:
      story.from === 'link'
        ? linkContact(story)
        : { email: tie?.contact.email ?? null, phone: tie?.contact.phone ?? null },
    note: null,
    ...(story.isHealthTrained && { isHealthTrained: true }),
  }
}

function labelOf({ from, label }: PartStory, { child, lead }: MadeChild): string {
  if (from === 'lead') return lead.name
  return from === 'child' ? child.likesToBeCalled : label
}

function tieFor({ from, label }: PartStory, { ties }: Child): Tie | undefined {
  if (from === 'child') return ties.find(({ kind }) => kind === 'self')
  return from === 'tie' ? ties.find((tie) => tie.label === label) : undefined
}

type Answering = { readonly made: MadeChild; readonly story: PartStory; readonly personId: string | null }

function accountOf({ made, story, personId }: Answering): string | null {
  if (story.from === 'lead') return made.lead.id
  return personId !== null && made.accountIds.has(personId) ? personId : null
}

function linkContact({ label, viewpoint }: PartStory): Contribution['contact'] {
  const name = label.toLowerCase().replaceAll(/[^a-z]+/g, '.')
  return { email: `${name}@${viewpoint}.example`, phone: null }
}

function formFor({ viewpoint }: PartStory, { birthDate }: Child, { openedOn }: Round): Form {
  if (viewpoint !== 'self') return 'full'
  const years = (Date.parse(openedOn) - Date.parse(birthDate)) / 31_557_600_000
  if (years < 7) return 'observation'
  return years < 11 ? 'child3' : 'child5'
}
