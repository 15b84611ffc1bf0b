import { addDays } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { Role } from '#schemas/person.ts'
import type { ChildFacts, Question } from './facts.ts'

/** How somebody stands to what is asked about. Roles say what kind of act, these say for whom. */
export const relationships = [
  'school-lead',
  'school-safeguarding',
  'health-lead',
  'named-teacher',
  'parent',
  'young-person',
  'author',
  'clinic-received',
  'clinic-administration',
  'clinic-accepted',
  'clinic-management',
  'area-figures',
  'any-school-lead',
  'any-teacher',
  'any-safeguarding',
  'any-health-lead',
  'any-parent',
  'any-young-person',
  'any-clinic',
  'any-clinic-office',
  'any-clinic-manager',
  'any-clinic-administrator',
  'area-administration',
] as const
export type Relationship = (typeof relationships)[number]

type Test = (question: Question) => boolean

const tests: Readonly<Record<Relationship, Test>> = {
  'school-lead': (question) => worksAt(question, 'senco', question.facts.child?.schoolId),
  'school-safeguarding': (question) => worksAt(question, 'safeguarding-lead', question.facts.child?.schoolId),
  'health-lead': (question) =>
    worksAt(question, 'health-visitor', question.facts.child?.healthOrganisationId),
  'named-teacher': (question) => isTied(question, ['teacher']) && hasRole(question, 'teacher'),
  parent: (question) => isTied(question, ['parent', 'carer']),
  'young-person': (question) => isTied(question, ['self']),
  author: isAuthor,
  'clinic-received': (question) => isReferredTo(question, 'clinician'),
  'clinic-administration': (question) => isReferredTo(question, 'clinic-administrator'),
  'clinic-accepted': (question) =>
    isReferredTo(question, 'clinician') && question.facts.referral?.isAccepted === true,
  'clinic-management': (question) => isReferredTo(question, 'clinic-manager'),
  'area-figures': ({ actor, facts }) =>
    actor.kind === 'person' &&
    actor.areaId === facts.areaId &&
    actor.memberships.some(({ role }) => role === 'commissioner'),
  'any-school-lead': (question) => hasRole(question, 'senco'),
  'any-teacher': (question) => hasRole(question, 'teacher'),
  'any-safeguarding': (question) => hasRole(question, 'safeguarding-lead'),
  'any-health-lead': (question) => hasRole(question, 'health-visitor'),
  'any-parent': ({ actor }) => actor.kind === 'person' && actor.familyRole === 'parent',
  'any-young-person': ({ actor }) => actor.kind === 'person' && actor.familyRole === 'young-person',
  'any-clinic': (question) =>
    hasRole(question, 'clinician') ||
    hasRole(question, 'clinic-administrator') ||
    hasRole(question, 'clinic-manager'),
  'any-clinic-office': (question) =>
    hasRole(question, 'clinic-administrator') || hasRole(question, 'clinic-manager'),
  'any-clinic-manager': (question) => hasRole(question, 'clinic-manager'),
  'any-clinic-administrator': (question) => hasRole(question, 'clinic-administrator'),
  'area-administration': ({ actor, facts }) =>
    actor.kind === 'person' &&
    actor.areaId === facts.areaId &&
    actor.memberships.some(({ role }) => role === 'area-administrator'),
}

/** Whether the actor stands in this relationship to what is asked about, on that day. A bar is not looked at here. */
export function isRelated(relationship: Relationship, question: Question): boolean {
  return tests[relationship](question)
}

/** Whether a court order, the young person's no or a declared conflict shuts this person out, whatever their role. */
export function isBarred({ actor, facts }: Question): boolean {
  if (actor.kind !== 'person') return false
  return facts.child?.ties.some((tie) => tie.personId === actor.personId && tie.bar !== null) ?? false
}

function hasRole({ actor }: Question, role: Role): boolean {
  return actor.kind === 'person' && actor.memberships.some((membership) => membership.role === role)
}

function worksAt({ actor }: Question, role: Role, organisationId: string | null | undefined): boolean {
  if (actor.kind !== 'person' || !organisationId) return false
  return actor.memberships.some(
    (membership) => membership.role === role && membership.organisationId === organisationId,
  )
}

// After closing, the people of a clinic keep access for 90 days; a manager for as long as it may be opened again.
const keptDays: Readonly<Partial<Record<Role, number>>> = { 'clinic-manager': 366 }
const usualKeptDays = 90

function isReferredTo(question: Question, role: Role): boolean {
  const { child, referral } = question.facts
  if (!referral?.isSent) return false
  if (child && child.id !== referral.childId) return false
  const until = referral.closedOn && addDays(referral.closedOn, keptDays[role] ?? usualKeptDays)
  if (until && londonDay(question.now) > until) return false
  return worksAt(question, role, referral.clinicId)
}

function isTied(
  { actor, facts, now }: Question,
  kinds: readonly ChildFacts['ties'][number]['kind'][],
): boolean {
  if (actor.kind !== 'person') return false
  const today = londonDay(now)
  return (facts.child?.ties ?? []).some(
    (tie) =>
      tie.personId === actor.personId &&
      kinds.includes(tie.kind) &&
      (tie.state === 'active' || tie.state === 'review-due') &&
      tie.from <= today &&
      (tie.until === null || today <= tie.until),
  )
}

function isAuthor({ actor, facts }: Question): boolean {
  const { contribution } = facts
  if (!contribution) return false
  if (actor.kind === 'person') return contribution.authorId === actor.personId
  if (actor.kind === 'nobody') return false
  return actor.confirmed && actor.contributionId === contribution.id
}
