import { scoringVersion } from '#questionnaires/profile/build-profile.ts'
import { rulesVersion } from '#questionnaires/rules/referral-rules.ts'
import { catalogueVersion } from '#questionnaires/support/catalogue.ts'
import { addDays, daysBetween } from '#schemas/calendar.ts'
import type { Contribution } from '#schemas/contribution.ts'
import type { Remark, Round } from '#schemas/round.ts'
import { withReference } from './markers.ts'
import type { MadeChild } from './make-child.ts'
import { makePart } from './make-part.ts'
import { seenNeeds } from './needs.ts'
import type { ChildStory, RemarkStory, RoundStory } from './stories.ts'
import type { Workshop } from './workshop.ts'

/** One time of asking with everybody's part. */
export type MadeRound = { readonly round: Round; readonly parts: readonly Contribution[] }

/** The rounds of a child's story, oldest first. */
export function makeRounds(workshop: Workshop, made: MadeChild, story: ChildStory): readonly MadeRound[] {
  return story.rounds.map((told, index) => makeRound(workshop, made, { story, told, number: index + 1 }))
}

type RoundMaking = { readonly story: ChildStory; readonly told: RoundStory; readonly number: number }

function makeRound(workshop: Workshop, made: MadeChild, { story, told, number }: RoundMaking): MadeRound {
  const { newId, newMarker, today, areaId } = workshop
  const openedOn = addDays(today, -told.openedDaysAgo)
  const marker = newMarker()
  const asked: Round = {
    id: newId('r'),
    areaId,
    childId: made.child.id,
    number,
    questionnaire: 'child-needs@1',
    openedOn,
    openedBy: made.lead.id,
    closedOn: null,
    purpose: told.purpose === null ? null : withReference(told.purpose, marker),
    published: null,
    outbox: [],
    outboxDue: null,
    marker,
  }
  const round = told.publishedDaysAgo === null ? asked : published(workshop, asked, { made, told })
  const needs = seenNeeds(workshop.random, told.needs ?? story.needs)
  const parts = told.parts.map((part) =>
    makePart(workshop, {
      made,
      round,
      needs,
      story: part,
      askedAt: `${openedOn}T09:00:00.000Z`,
      answeredAt: answeredAt(workshop, round),
    }),
  )
  const remarks = (told.remarks ?? []).map((remark) => remarkOf(workshop, { round, told, parts, remark }))
  const said = remarks.length === 0 ? round : { ...round, remarks }
  return { parts, round: withParts(said, parts) }
}

type RemarkMaking = {
  readonly round: Round
  readonly told: RoundStory
  readonly parts: readonly Contribution[]
  readonly remark: RemarkStory
}

// Said by the person whose part it is, three days after the family could read the profile.
function remarkOf({ newMarker }: Workshop, { round, told, parts, remark }: RemarkMaking): Remark {
  const { label, line, words } = remark
  const by = parts[told.parts.findIndex((part) => part.label === label)]?.authorId ?? ''
  const at = `${addDays(round.closedOn ?? round.openedOn, 3)}T19:20:00.000Z`
  return { line, by, viewpoint: 'home', words: withReference(words, newMarker()), at }
}

type Publishing = { readonly made: MadeChild; readonly told: RoundStory }

function published({ today, newMarker }: Workshop, round: Round, { made, told }: Publishing): Round {
  const on = addDays(today, -(told.publishedDaysAgo ?? 0))
  const publishedAt = `${on}T15:30:00.000Z`
  return {
    ...round,
    closedOn: on,
    published: {
      publishedAt,
      publishedBy: made.lead.id,
      familyFrom: publishedAt,
      scoringVersion,
      rulesVersion,
      catalogueVersion,
      contributionIds: [],
      marker: newMarker(),
    },
  }
}

function withParts(round: Round, parts: readonly Contribution[]): Round {
  if (!round.published) return round
  const counted = parts.filter(({ sentAt, withdrawnAt }) => sentAt !== null && withdrawnAt === null)
  return { ...round, published: { ...round.published, contributionIds: counted.map(({ id }) => id) } }
}

// Between the day after asking and the day before publishing, or yesterday while the round is open.
function answeredAt({ random, today }: Workshop, { openedOn, closedOn }: Round): string {
  const days = daysBetween(openedOn, closedOn ?? today)
  const after = random.int(Math.min(1, days), Math.max(1, Math.min(days - 1, 21)))
  const minutes = String(random.int(0, 59)).padStart(2, '0')
  const on = addDays(openedOn, Math.min(after, Math.max(0, days - 1)))
  return `${on}T${String(random.int(10, 20))}:${minutes}:00.000Z`
}
