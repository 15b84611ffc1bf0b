import { strandIds, type StrandId, type Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import type { Contribution } from '#schemas/contribution.ts'
import type { Round } from '#schemas/round.ts'
import { untouched } from '#server/services/new-contribution.ts'
import { areaId } from '../../../support/records.ts'

export const roundId = 'r_testround1'
const at = '2026-11-09T09:30:00.000Z'

/** An open round that began on 2 November 2026. */
export function aRound(parts: Partial<Round> = {}): Round {
  return {
    id: roundId,
    areaId,
    childId: 'c_testchild1',
    number: 1,
    questionnaire: 'child-needs@1',
    openedOn: '2026-11-02',
    openedBy: 'u_lead000001',
    closedOn: null,
    purpose: null,
    published: null,
    outbox: [],
    outboxDue: null,
    marker: null,
    ...parts,
  }
}

export function publishedWith(contributionIds: readonly string[], familyFrom = '2026-11-20T10:00:00.000Z') {
  return {
    publishedAt: '2026-11-20T10:00:00.000Z',
    publishedBy: 'u_lead000001',
    familyFrom,
    scoringVersion: '1.0.0',
    contributionIds: [...contributionIds],
    marker: null,
  }
}

type Value = NonNullable<Contribution['answers'][string]['value']>

function answer(value: Value | readonly string[]) {
  const kept = typeof value === 'object' ? [...value] : value
  return { value: kept, rev: 1, at, by: 'u_somebody01' }
}

function openTask(flag: string): Contribution['safetyTasks'][number] {
  return {
    id: 'y_testtask01',
    flag,
    role: 'lead-professional',
    raisedAt: at,
    dueAt: at,
    acknowledgedAt: null,
    acknowledgedBy: null,
    closedAt: null,
  }
}

function form(viewpoint: Viewpoint, parts: Partial<Contribution> = {}): Contribution {
  return {
    id: `a_${viewpoint}form1`.toLowerCase(),
    areaId,
    childId: 'c_testchild1',
    roundId,
    questionnaire: 'child-needs@1',
    viewpoint,
    form: viewpoint === 'self' ? 'child5' : 'full',
    mode: 'own',
    ageBand: 'PRI',
    ageMonths: 103,
    correctedAgeMonths: null,
    isBackgroundAsked: true,
    locale: 'en-GB',
    label: viewpoint,
    authorId: null,
    contact: { email: null, phone: null },
    note: null,
    ...untouched,
    openedAt: '2026-11-09T09:00:00.000Z',
    lastSavedAt: at,
    sentAt: at,
    receipt: 'R-1',
    ...parts,
  }
}

type Ratings = Readonly<Partial<Record<StrandId, readonly (number | string)[]>>>
type Weights = Readonly<Partial<Record<StrandId, { impact?: number; effort?: number }>>>

/** Answers to the items of each strand in their order, and what they weigh. */
function ratings(given: Ratings, weights: Weights = {}): Contribution['answers'] {
  const answers: Record<string, Contribution['answers'][string]> = {}
  for (const strand of strandIds) {
    for (const [index, value] of (given[strand] ?? []).entries())
      answers[`${strand}${index + 1}`] = answer(value)
    for (const [measure, value] of Object.entries(weights[strand] ?? {}))
      answers[`${strand}.${measure}`] = answer(value)
  }
  return answers
}

export const aForm = { answer, form, openTask, ratings }

type Forms = readonly [Contribution, Contribution, Contribution, Contribution]

/** School, home, clinic and child about Amira, as in the worked example of hidden effort; or everybody alike about a few strands. */
export function amiraForms(alike?: {
  readonly strands: readonly StrandId[]
  readonly answers?: { readonly school: number; readonly home: number }
  readonly impact?: number
}): Forms {
  const known = { known_for: answer('more than a year') }
  const shared = { sharing: answer('all') }
  if (alike) {
    const same = (value: number) => {
      const given = Object.fromEntries(alike.strands.map((strand) => [strand, Array(6).fill(value)]))
      const weights = Object.fromEntries(
        alike.strands.map((strand) => [strand, { impact: alike.impact ?? 0 }]),
      )
      return ratings(given, weights)
    }
    return [
      form('school', { answers: { ...known, ...same(alike.answers?.school ?? 1) } }),
      form('home', { authorId: 'u_parent0001', answers: { ...known, ...same(alike.answers?.home ?? 1) } }),
      form('health'),
      form('self', { answers: shared }),
    ]
  }
  return [
    form('school', { label: 'Class teacher', answers: { ...known, ...ratings(schoolSees, schoolWeighs) } }),
    form('home', {
      label: 'Mum',
      authorId: 'u_parent0001',
      answers: { ...known, ...ratings(homeSees, homeWeighs) },
      background: { m_onset_age: answer('2-4'), m_duration: answer('always been there') },
    }),
    form('health', { label: 'Speech therapy', answers: { ...known, ...ratings(healthSees) } }),
    form('self', {
      label: 'Amira',
      form: 'child3',
      answers: { ...shared, ...ratings(selfSees, selfWeighs) },
    }),
  ]
}

const schoolSees: Ratings = {
  EMO: [1, 1, 0, 1, 2, 1],
  SOC: [1, 1, 1, 1, 1, 2],
  FLX: [1, 1, 1, 1, 2, 1],
  SNS: [1, 1, 2, 1, 1, 1],
  ATT: [1, 1, 1, 1, 1, 1],
  DLV: [1, 1, 1, 1, 1, 'X'],
  LRN: [0, 0, 1, 0, 0, 1],
}
const schoolWeighs: Weights = Object.fromEntries(
  Object.keys(schoolSees).map((strand) => [strand, { impact: 0 }]),
)

const homeSees: Ratings = {
  EMO: [3, 4, 3, 2, 4, 3],
  SOC: [2, 2, 3, 2, 3, 3],
  FLX: [4, 4, 3, 3, 4, 3],
  SNS: [3, 3, 3, 3, 2, 3],
  ATT: [2, 2, 2, 1, 2, 2],
  DLV: [3, 2, 1, 1, 2, 1],
  LRN: [0, 1, 0, 0, 1, 0],
}
const homeWeighs: Weights = {
  EMO: { impact: 3, effort: 3 },
  SOC: { impact: 2, effort: 2 },
  FLX: { impact: 3, effort: 3 },
  SNS: { impact: 2, effort: 2 },
  ATT: { impact: 1 },
  DLV: { impact: 1 },
}

const healthSees: Ratings = { SLC: [1, 1, 2, 'X', 1, 1], EMO: ['X', 3, 'X', 'X', 'X', 2] }

const selfSees: Ratings = {
  EMO: [2, 3.5, 2, 3.5, 'X', 2],
  SOC: [2, 2, 3.5, 2, 2, 2],
  FLX: [3.5, 2, 2, 2, 3.5, 3.5],
  SNS: [3.5, 2, 3.5, 2, 2, 2],
  ATT: [2, 0.5, 2, 0.5, 2, 2],
  DLV: [2, 0.5, 0.5, 0.5, 0.5, 2],
}
const selfWeighs: Weights = {
  EMO: { impact: 2, effort: 2 },
  SOC: { impact: 1 },
  FLX: { impact: 2 },
  SNS: { impact: 2, effort: 2 },
  ATT: { impact: 1 },
  DLV: { impact: 0 },
}
