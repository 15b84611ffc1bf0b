import type { Action, Section } from './facts.ts'
import type { Relationship } from './relationships.ts'

/** What must also be true of the record. */
export type Condition = 'sent' | 'not-sent' | 'round-open' | 'published' | 'published-to-family' | 'sixteen'

/** Which top-level fields the grant opens; `all` for the whole section. */
export type FieldMask = 'all' | readonly string[]

export type AccessRow = {
  readonly who: Relationship
  readonly section: Section
  readonly may: readonly Action[]
  readonly when?: readonly Condition[]
  readonly fields?: FieldMask
  readonly purpose: Purpose
}

export const purposes = [
  'contribute',
  'sen-support',
  'view-own',
  'view-published',
  'direct-care',
  'triage-logistics',
  'safeguarding',
  'commissioning',
] as const
export type Purpose = (typeof purposes)[number]

const identity = ['id', 'likesToBeCalled', 'birthDate']

/** Everything anybody may do, a row each. What is not listed is refused. */
export const accessTable: readonly AccessRow[] = [
  { who: 'any-school-lead', section: 'caseload', may: ['read', 'create'], purpose: 'sen-support' },
  { who: 'any-health-lead', section: 'caseload', may: ['read', 'create'], purpose: 'sen-support' },
  { who: 'any-teacher', section: 'caseload', may: ['read'], purpose: 'contribute' },
  { who: 'any-safeguarding', section: 'caseload', may: ['read'], purpose: 'safeguarding' },
  { who: 'any-parent', section: 'caseload', may: ['read'], purpose: 'view-own' },
  { who: 'any-young-person', section: 'caseload', may: ['read'], purpose: 'view-own' },
  { who: 'any-clinic', section: 'caseload', may: ['read'], purpose: 'triage-logistics' },

  { who: 'school-lead', section: 'child-identity', may: ['read'], purpose: 'sen-support' },
  { who: 'health-lead', section: 'child-identity', may: ['read'], purpose: 'sen-support' },
  { who: 'school-safeguarding', section: 'child-identity', may: ['read'], purpose: 'safeguarding' },
  { who: 'clinic-received', section: 'child-identity', may: ['read'], purpose: 'direct-care' },
  { who: 'clinic-administration', section: 'child-identity', may: ['read'], purpose: 'triage-logistics' },
  { who: 'parent', section: 'child-identity', may: ['read'], fields: identity, purpose: 'view-own' },
  { who: 'young-person', section: 'child-identity', may: ['read'], fields: identity, purpose: 'view-own' },
  { who: 'named-teacher', section: 'child-name', may: ['read'], fields: identity, purpose: 'contribute' },
  { who: 'author', section: 'child-name', may: ['read'], fields: identity, purpose: 'contribute' },

  { who: 'school-lead', section: 'child-record', may: ['read', 'write'], purpose: 'sen-support' },
  { who: 'health-lead', section: 'child-record', may: ['read', 'write'], purpose: 'sen-support' },
  { who: 'school-lead', section: 'protection', may: ['read', 'write'], purpose: 'safeguarding' },
  { who: 'health-lead', section: 'protection', may: ['read', 'write'], purpose: 'safeguarding' },
  { who: 'school-safeguarding', section: 'protection', may: ['read', 'write'], purpose: 'safeguarding' },
  { who: 'school-lead', section: 'contact', may: ['read'], purpose: 'sen-support' },
  { who: 'health-lead', section: 'contact', may: ['read'], purpose: 'sen-support' },
  { who: 'school-safeguarding', section: 'contact', may: ['read'], purpose: 'safeguarding' },
  { who: 'school-lead', section: 'working-note', may: ['read', 'write'], purpose: 'sen-support' },
  { who: 'school-safeguarding', section: 'working-note', may: ['read'], purpose: 'safeguarding' },
  { who: 'school-lead', section: 'safeguarding-note', may: ['create'], purpose: 'safeguarding' },
  { who: 'named-teacher', section: 'safeguarding-note', may: ['create'], purpose: 'safeguarding' },
  {
    who: 'school-safeguarding',
    section: 'safeguarding-note',
    may: ['read', 'write', 'create'],
    purpose: 'safeguarding',
  },

  { who: 'school-lead', section: 'round', may: ['create', 'write'], purpose: 'sen-support' },
  { who: 'health-lead', section: 'round', may: ['create', 'write'], purpose: 'sen-support' },
  { who: 'school-lead', section: 'board', may: ['read'], purpose: 'sen-support' },
  { who: 'health-lead', section: 'board', may: ['read'], purpose: 'sen-support' },

  { who: 'author', section: 'own-contribution', may: ['read'], purpose: 'contribute' },
  {
    who: 'author',
    section: 'own-contribution',
    may: ['write', 'send'],
    when: ['not-sent', 'round-open'],
    purpose: 'contribute',
  },
  { who: 'author', section: 'equality', may: ['read', 'create'], when: ['sent'], purpose: 'contribute' },

  {
    who: 'school-lead',
    section: 'contribution-answers',
    may: ['read'],
    when: ['sent'],
    purpose: 'sen-support',
  },
  {
    who: 'health-lead',
    section: 'contribution-answers',
    may: ['read'],
    when: ['sent'],
    purpose: 'sen-support',
  },
  {
    who: 'clinic-accepted',
    section: 'contribution-answers',
    may: ['read'],
    when: ['sent'],
    purpose: 'direct-care',
  },
  {
    who: 'health-lead',
    section: 'restricted-background',
    may: ['read'],
    when: ['sent'],
    purpose: 'direct-care',
  },
  {
    who: 'clinic-accepted',
    section: 'restricted-background',
    may: ['read'],
    when: ['sent'],
    purpose: 'direct-care',
  },
  { who: 'school-safeguarding', section: 'safety-answers', may: ['read', 'write'], purpose: 'safeguarding' },
  { who: 'school-safeguarding', section: 'safety-task', may: ['read', 'write'], purpose: 'safeguarding' },
  { who: 'school-lead', section: 'safety-task', may: ['read', 'write'], purpose: 'safeguarding' },
  { who: 'health-lead', section: 'safety-task', may: ['read', 'write'], purpose: 'safeguarding' },
  {
    who: 'clinic-accepted',
    section: 'safety-answers',
    may: ['read'],
    when: ['sent'],
    purpose: 'direct-care',
  },

  { who: 'school-lead', section: 'profile-draft', may: ['read', 'publish'], purpose: 'sen-support' },
  { who: 'health-lead', section: 'profile-draft', may: ['read', 'publish'], purpose: 'sen-support' },
  {
    who: 'school-lead',
    section: 'profile-published',
    may: ['read'],
    when: ['published'],
    purpose: 'sen-support',
  },
  {
    who: 'health-lead',
    section: 'profile-published',
    may: ['read'],
    when: ['published'],
    purpose: 'sen-support',
  },
  {
    who: 'school-safeguarding',
    section: 'profile-published',
    may: ['read'],
    when: ['published'],
    purpose: 'safeguarding',
  },
  {
    who: 'clinic-accepted',
    section: 'profile-published',
    may: ['read'],
    when: ['published'],
    purpose: 'direct-care',
  },
  {
    who: 'clinic-received',
    section: 'profile-published',
    may: ['read'],
    when: ['published'],
    purpose: 'direct-care',
  },
  {
    who: 'parent',
    section: 'profile-published',
    may: ['read'],
    when: ['published-to-family'],
    purpose: 'view-published',
  },
  {
    who: 'young-person',
    section: 'profile-published',
    may: ['read'],
    when: ['published-to-family'],
    purpose: 'view-published',
  },
  {
    who: 'parent',
    section: 'profile-remark',
    may: ['write'],
    when: ['published-to-family'],
    purpose: 'view-published',
  },
  {
    who: 'young-person',
    section: 'profile-remark',
    may: ['write'],
    when: ['published-to-family'],
    purpose: 'view-published',
  },
  {
    who: 'named-teacher',
    section: 'profile-strategies',
    may: ['read'],
    when: ['published'],
    purpose: 'sen-support',
  },
  {
    who: 'school-lead',
    section: 'profile-strategies',
    may: ['read'],
    when: ['published'],
    purpose: 'sen-support',
  },
  {
    who: 'health-lead',
    section: 'profile-strategies',
    may: ['read'],
    when: ['published'],
    purpose: 'sen-support',
  },

  { who: 'school-lead', section: 'plan', may: ['read', 'write'], purpose: 'sen-support' },
  { who: 'health-lead', section: 'plan', may: ['read', 'write'], purpose: 'sen-support' },
  { who: 'clinic-accepted', section: 'plan', may: ['read'], purpose: 'direct-care' },
  { who: 'parent', section: 'plan', may: ['read', 'decide'], purpose: 'view-published' },
  { who: 'young-person', section: 'plan', may: ['read', 'decide'], purpose: 'view-published' },

  { who: 'school-lead', section: 'referral', may: ['read', 'create', 'send'], purpose: 'sen-support' },
  { who: 'health-lead', section: 'referral', may: ['read', 'create', 'send'], purpose: 'sen-support' },
  { who: 'clinic-received', section: 'referral', may: ['read', 'write'], purpose: 'direct-care' },
  { who: 'clinic-administration', section: 'referral', may: ['read', 'write'], purpose: 'triage-logistics' },
  { who: 'clinic-management', section: 'child-identity', may: ['read'], purpose: 'triage-logistics' },
  { who: 'clinic-management', section: 'referral', may: ['read', 'write'], purpose: 'triage-logistics' },
  { who: 'clinic-received', section: 'referral-pack', may: ['read'], purpose: 'direct-care' },
  { who: 'school-lead', section: 'referral-pack', may: ['read'], purpose: 'sen-support' },
  { who: 'health-lead', section: 'referral-pack', may: ['read'], purpose: 'sen-support' },
  { who: 'clinic-received', section: 'triage', may: ['read', 'decide', 'write'], purpose: 'direct-care' },
  { who: 'clinic-administration', section: 'follower', may: ['read', 'create'], purpose: 'triage-logistics' },
  { who: 'any-clinic-administrator', section: 'arrival', may: ['create'], purpose: 'triage-logistics' },
  { who: 'any-clinic', section: 'slots', may: ['read'], purpose: 'triage-logistics' },
  { who: 'any-clinic-office', section: 'slots', may: ['write'], purpose: 'triage-logistics' },
  { who: 'any-clinic-manager', section: 'clinic-quality', may: ['read'], purpose: 'triage-logistics' },
  { who: 'parent', section: 'tracker', may: ['read', 'write'], purpose: 'view-own' },
  { who: 'young-person', section: 'tracker', may: ['read', 'write'], purpose: 'view-own' },
  { who: 'parent', section: 'own-request', may: ['read', 'create', 'send'], purpose: 'view-own' },
  { who: 'young-person', section: 'own-request', may: ['read'], purpose: 'view-own' },
  {
    who: 'young-person',
    section: 'own-request',
    may: ['create', 'send'],
    when: ['sixteen'],
    purpose: 'view-own',
  },

  { who: 'area-administration', section: 'area-pathways', may: ['read', 'write'], purpose: 'commissioning' },

  { who: 'area-figures', section: 'figures', may: ['read'], purpose: 'commissioning' },
  { who: 'area-figures', section: 'offers', may: ['read', 'write'], purpose: 'commissioning' },
  { who: 'area-administration', section: 'offers', may: ['read', 'write'], purpose: 'commissioning' },
  { who: 'area-figures', section: 'residents', may: ['read', 'write'], purpose: 'commissioning' },
  { who: 'area-administration', section: 'residents', may: ['read', 'write'], purpose: 'commissioning' },

  { who: 'school-lead', section: 'access-history', may: ['read'], purpose: 'sen-support' },
]
