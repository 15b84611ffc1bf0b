import { flagRoles } from '#questionnaires/engine/questionnaire.ts'
import type { SafetyTask } from '#schemas/contribution.ts'
import type { Relationship } from '#server/access/relationships.ts'

const ofSchool = ['senco', 'lead-professional'] as const
const ofHealth = [
  'health-safeguarding',
  'health-lead',
  'lead-professional',
  'school-nurse',
  'slt-triage',
] as const

// Each role's tasks wait on one list; what no account holds waits on the safeguarding lead's.
const listOf: Readonly<Partial<Record<Relationship, readonly string[]>>> = {
  'school-lead': ofSchool,
  'health-lead': ofHealth,
  'school-safeguarding': flagRoles.filter((role) => ![...ofSchool, ...ofHealth].some((one) => one === role)),
}

/** Whether a task waits on the list of people who stand so to a child. */
export function isOnListOf(by: Relationship, { role }: Pick<SafetyTask, 'role'>): boolean {
  return listOf[by]?.includes(role) ?? false
}
