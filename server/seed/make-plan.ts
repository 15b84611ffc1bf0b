import type { StrandId } from '#questionnaires/engine/questionnaire.ts'
import { needLevels } from '#questionnaires/profile/need-level.ts'
import type { OfferedSuggestion } from '#questionnaires/support/offer.ts'
import { addDays } from '#schemas/calendar.ts'
import type { Cycle, Plan, PlanAction, Tick } from '#schemas/plan.ts'
import type { RoundProfile } from '#server/services/round-profile.ts'
import { withReference } from './markers.ts'
import type { MadeChild } from './make-child.ts'
import type { MadeRound } from './make-round.ts'
import { commentOn } from './spoken-words.ts'
import type { PlanStory } from './stories.ts'
import type { Workshop } from './workshop.ts'

/** What a plan is made from: the published rounds, newest last, and what the newest says. */
export type PlanMaking = {
  readonly made: MadeChild
  readonly rounds: readonly MadeRound[]
  readonly read: RoundProfile
  readonly story: PlanStory
}

const cycleDays = 84

/** The support plan of a child; every cycle but the last has been reviewed. */
export function makePlan(workshop: Workshop, making: PlanMaking): Plan {
  const { newId, newMarker, areaId } = workshop
  const marker = newMarker()
  const rounds = making.rounds.slice(-making.story.cycles)
  return {
    id: newId('p'),
    areaId,
    childId: making.made.child.id,
    cycles: rounds.map((round, index) =>
      makeCycle(workshop, making, { round, number: index + 1, marker, isLast: index === rounds.length - 1 }),
    ),
    marker,
  }
}

type CycleMaking = {
  readonly round: MadeRound
  readonly number: number
  readonly marker: string
  readonly isLast: boolean
}

function makeCycle(workshop: Workshop, making: PlanMaking, about: CycleMaking): Cycle {
  const { round, number, marker, isLast } = about
  const assessedOn = round.round.closedOn ?? round.round.openedOn
  const plannedOn = isLast ? newestPlannedDay(workshop, assessedOn) : plannedDay(workshop, assessedOn)
  const reviewOn = addDays(plannedOn, cycleDays)
  const strands = goalStrands(making.read)
  return {
    number,
    roundId: round.round.id,
    assessedOn,
    plannedOn,
    reviewOn,
    childWants: withReference('To have a quiet place at lunch, and a friend to sit with.', marker),
    goals: strands.map((strand) => goalFor(workshop, strand, marker)),
    actions: offered(making.read).map((offer) => actionFor(workshop, making, { offer, plannedOn, about })),
    review: isLast
      ? null
      : {
          on: reviewOn,
          by: making.made.lead.id,
          childWords: withReference('Lunch is better. Writing is still hard.', marker),
          familyWords: withReference('Mornings are calmer and school talks to us more.', marker),
          next: 'another-cycle',
        },
  }
}

function plannedDay({ today }: Workshop, assessedOn: string): string {
  const soon = addDays(assessedOn, 4)
  return soon < today ? soon : today
}

const mostOverdueDays = 14

// A plan that still runs was planned anew each term, so its review is never years away.
function newestPlannedDay(workshop: Workshop, assessedOn: string): string {
  const soon = plannedDay(workshop, assessedOn)
  if (addDays(soon, cycleDays + mostOverdueDays) >= workshop.today) return soon
  return addDays(workshop.today, -workshop.random.int(7, cycleDays + 4))
}

const mostOffered = { school: 4, home: 3, health: 1 } as const

function offered({
  support,
}: RoundProfile): readonly (OfferedSuggestion & { setting: keyof typeof mostOffered })[] {
  return support.flatMap(({ setting, startNow }) =>
    startNow.slice(0, mostOffered[setting]).map((offer) => ({ ...offer, setting })),
  )
}

function goalStrands(read: RoundProfile): readonly StrandId[] {
  const strands = [...read.priorities, ...offered(read).map(({ strand }) => strand)]
  return [...new Set(strands)].slice(0, 2)
}

function goalFor({ newId }: Workshop, strand: StrandId, marker: string): Cycle['goals'][number] {
  return {
    id: newId('t'),
    strand,
    text: withReference(goalWords[strand], marker),
    howWeKnow: withReference('We count it for a week before and a week after.', marker),
    now: commentOn(strand, 'home'),
  }
}

const goalWords: Readonly<Record<StrandId, string>> = {
  SLC: 'To follow two steps with pictures, four days out of five.',
  SOC: 'To play a game with one other child twice a week.',
  ATT: 'To begin a task with a checklist, without being asked twice.',
  ENE: 'To have a movement break before it is needed.',
  EMO: 'To show how they feel with a card, and be answered.',
  SNS: 'To eat lunch every day in a place that is quiet enough.',
  MOT: 'To type or tell, so that writing is never the hard part.',
  FLX: 'To know of changes the day before.',
  LRN: 'To read for ten minutes a day with somebody who listens.',
  DLV: 'To get ready with pictures and one reminder.',
}

const owners = { school: 'Class teacher', home: 'Family', health: 'Health visitor or nurse' } as const
const doneTicks: readonly Tick[] = ['helped', 'helped', 'doing', 'did-not-help']
const ongoingTicks: readonly Tick[] = ['doing', 'doing', 'want-to-try', 'helped']

type ActionMaking = {
  readonly offer: OfferedSuggestion & { readonly setting: keyof typeof mostOffered }
  readonly plannedOn: string
  readonly about: CycleMaking
}

function actionFor(workshop: Workshop, { made }: PlanMaking, making: ActionMaking): PlanAction {
  const { newId, random } = workshop
  const { offer, plannedOn, about } = making
  const { setting, strand, level, suggestion, reviewWeeks } = offer
  const reviewOn = addDays(plannedOn, reviewWeeks * 7)
  const [by] = made.accountIds
  const at = tickedAt(workshop, plannedOn)
  const tick = random.pick(about.isLast ? ongoingTicks : doneTicks)
  return {
    id: newId('t'),
    suggestionId: suggestion.id,
    text: null,
    strand,
    level: needLevels.indexOf(level),
    setting,
    owner: owners[setting],
    startOn: plannedOn,
    reviewOn,
    ticks: by === undefined || random.chance(0.3) ? [] : [{ by, at, tick }],
    review: about.isLast
      ? null
      : {
          ...reviewFor(tick),
          on: addDays(plannedOn, cycleDays),
          because: withReference(reviewFor(tick).because, about.marker),
        },
  }
}

function tickedAt({ today, random }: Workshop, plannedOn: string): string {
  const on = addDays(plannedOn, random.int(1, 30))
  return `${on < today ? on : plannedOn}T18:20:00.000Z`
}

function reviewFor(tick: Tick): { readonly decision: 'keep' | 'change' | 'stop'; readonly because: string } {
  if (tick === 'did-not-help') return { decision: 'stop', because: 'It made no difference in six weeks.' }
  return { decision: 'keep', because: 'It helps and is part of the day now.' }
}
