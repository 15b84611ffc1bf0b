import { accessEntryShape } from '#schemas/access-entry.ts'
import { areaPathwaysShape } from '#schemas/area-pathways.ts'
import { childShape } from '#schemas/child.ts'
import { contributionShape } from '#schemas/contribution.ts'
import { estimateCheckShape } from '#schemas/estimate-check.ts'
import { givenEstimateShape } from '#schemas/given-estimate.ts'
import { cubeShape } from '#schemas/cube.ts'
import { keptPostShape } from '#schemas/kept-post.ts'
import { qualityMonthShape } from '#schemas/quality-month.ts'
import { localitiesShape } from '#schemas/localities.ts'
import { needMonthShape } from '#schemas/need-month.ts'
import { offerShape } from '#schemas/offer.ts'
import { organisationShape } from '#schemas/organisation.ts'
import { personShape } from '#schemas/person.ts'
import { planShape } from '#schemas/plan.ts'
import { referralShape } from '#schemas/referral.ts'
import { residentsShape } from '#schemas/residents.ts'
import { roundShape } from '#schemas/round.ts'
import { sessionShape } from '#schemas/session.ts'
import { slotShape } from '#schemas/slot.ts'
import { upkeepMarkShape } from '#schemas/upkeep-mark.ts'
import { waitBasisShape } from '#schemas/wait-basis.ts'
import { countedPlan } from './counted-plan.ts'
import { countedReferral } from './counted-referral.ts'
import { defineCollection } from './define-collection.ts'

export const organisations = defineCollection({
  name: 'organisations',
  shape: organisationShape,
  indexes: { byArea: ['areaId', 'kind'] },
})

export const people = defineCollection({
  name: 'people',
  shape: personShape,
  unique: { byEmail: ['email'] },
  indexes: { byOrganisation: ['memberships.organisationId'] },
})

export const sessions = defineCollection({ name: 'sessions', shape: sessionShape })

export const waitBases = defineCollection({ name: 'wait-bases', shape: waitBasisShape })

export const givenEstimates = defineCollection({
  name: 'given-estimates',
  shape: givenEstimateShape,
  indexes: { byArea: ['areaId', 'asOf'] },
  appendOnly: true,
})

export const estimateChecks = defineCollection({ name: 'estimate-checks', shape: estimateCheckShape })

export const children = defineCollection({
  name: 'children',
  shape: childShape,
  indexes: {
    bySchool: ['schoolId'],
    byHealthOrganisation: ['healthOrganisationId'],
    byPerson: ['ties.personId'],
    byInitialsAndYear: ['areaId', 'initialsAndYear'],
    byBirthDate: ['areaId', 'birthDate'],
  },
})

export const rounds = defineCollection({
  name: 'rounds',
  shape: roundShape,
  unique: { byNumber: ['childId', 'number'] },
  indexes: { byOutbox: ['outboxDue'] },
})

export const contributions = defineCollection({
  name: 'contributions',
  shape: contributionShape,
  unique: { byInvitation: ['invitationHash'] },
  indexes: { byRound: ['roundId'], byAuthor: ['authorId'], byOutbox: ['outboxDue'] },
})

export const plans = defineCollection({
  name: 'plans',
  shape: planShape,
  counted: countedPlan,
  unique: { byChild: ['childId'] },
})

export const accessEntries = defineCollection({
  name: 'access-entries',
  shape: accessEntryShape,
  indexes: { byChild: ['childId', 'at'] },
  appendOnly: true,
})

export const keptPosts = defineCollection({
  name: 'kept-posts',
  shape: keptPostShape,
  indexes: { byOwner: ['owner', 'keptAt'] },
})

export const referrals = defineCollection({
  name: 'referrals',
  shape: referralShape,
  counted: countedReferral,
  unique: { byOpenPathway: ['openKeys'] },
  indexes: {
    byChild: ['childId', 'createdAt'],
    byQueueLane: ['queueViews', 'queueLane', 'receivedOn'],
    byQueueDay: ['queueViews', 'receivedOn'],
    byListLevel: ['listViews', 'listLevel', 'receivedOn'],
    byAttention: ['attention', 'updatedAt'],
    byReply: ['replies'],
    byNextDate: ['clinicOpen', 'nextDate'],
    byReview: ['clinicOpen', 'reviewOn'],
    byArea: ['areaId', 'createdAt'],
    byClinic: ['clinicId', 'createdAt'],
    byOutbox: ['outboxDue'],
    byTimer: ['timerDue'],
    byClinicTimer: ['clinicOpen', 'timerDue'],
  },
})

export const slots = defineCollection({
  name: 'slots',
  shape: slotShape,
  unique: { byClash: ['clash'] },
  indexes: {
    byClinicDay: ['clinicId', 'on', 'time'],
    byOpenDay: ['openAt', 'on', 'time'],
    byReferral: ['referralId', 'on'],
    byAreaState: ['areaId', 'state', 'on'],
    byAreaEnding: ['areaId', 'ending', 'on'],
  },
})

export const areaPathways = defineCollection({
  name: 'area-pathways',
  shape: areaPathwaysShape,
  unique: { byVersion: ['areaId', 'version'] },
  indexes: { byDay: ['areaId', 'from', 'version'] },
})

/** What is published about areas, month by month: protected before it is written. */
export const cubes = defineCollection({
  name: 'cubes',
  shape: cubeShape,
  indexes: { byMonth: ['areaId', 'measureSet', 'month'] },
  maxBytes: 12 * 1024 * 1024,
  appendOnly: true,
})

export const offers = defineCollection({ name: 'offers', shape: offerShape, indexes: { byArea: ['areaId'] } })

/** How many people live in an area, a year a document. */
export const residents = defineCollection({
  name: 'residents',
  shape: residentsShape,
  unique: { byYear: ['areaId', 'year'] },
})

export const localities = defineCollection({ name: 'localities', shape: localitiesShape })

export const needMonths = defineCollection({
  name: 'need-months',
  shape: needMonthShape,
  unique: { byMonth: ['areaId', 'month'] },
})

export const qualityMonths = defineCollection({
  name: 'quality-months',
  shape: qualityMonthShape,
  unique: { byMonth: ['areaId', 'month'] },
})

export const upkeepMarks = defineCollection({ name: 'upkeep-marks', shape: upkeepMarkShape })

/** Every collection the service keeps. */
export const collections = [
  organisations,
  people,
  sessions,
  waitBases,
  givenEstimates,
  estimateChecks,
  children,
  rounds,
  contributions,
  plans,
  accessEntries,
  keptPosts,
  referrals,
  slots,
  areaPathways,
  cubes,
  offers,
  residents,
  localities,
  needMonths,
  qualityMonths,
  upkeepMarks,
] as const
