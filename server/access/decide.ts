import { actorReference } from '#schemas/actor.ts'
import { addMonths } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'
import { monthsToOwnSay } from '#schemas/own-say.ts'
import { accessTable, type AccessRow, type Condition, type FieldMask, type Purpose } from './access-table.ts'
import type { Action, Question, Section } from './facts.ts'
import { isBarred, isRelated, type Relationship } from './relationships.ts'

// Only decide() can make one: the class is not exported, and its private field makes the type nominal.
class IssuedGrant {
  readonly #issued = true
  readonly section: Section
  readonly action: Action
  readonly childId: string | null
  readonly fields: FieldMask
  readonly actor: string
  readonly by: Relationship
  readonly purpose: Purpose
  readonly rule: string

  constructor({ actor, action, section, facts }: Question, row: AccessRow) {
    this.section = section
    this.action = action
    this.childId = facts.child?.id ?? null
    this.fields = row.fields ?? 'all'
    this.actor = actorReference(actor)
    this.by = row.who
    this.purpose = row.purpose
    this.rule = ruleOf(row, action)
  }

  /** True for every grant: reading the private field proves where it came from. */
  get isIssued(): boolean {
    return this.#issued
  }
}

/** Leave to do one thing to one section of one child; the store opens for nothing else. */
export type Grant = IssuedGrant

export type Decision =
  | { readonly allow: true; readonly grant: Grant }
  | { readonly allow: false; readonly reason: 'barred' | 'no-row' | 'inconsistent-facts' }

/**
 * Whether this person may do this to this section of this child, now. Deny wins: a bar shuts out whatever the role, and what
 * no row of the access table allows is refused. No I/O and no clock of its own.
 */
export function decide(question: Question): Decision {
  if (!isConsistent(question)) return { allow: false, reason: 'inconsistent-facts' }
  if (isBarred(question)) return { allow: false, reason: 'barred' }
  const row = accessTable.find((candidate) => matches(candidate, question))
  return row ? { allow: true, grant: new IssuedGrant(question, row) } : { allow: false, reason: 'no-row' }
}

// A record of one child never opens another: every fact in one question is about the same child.
function isConsistent({ facts }: Question): boolean {
  const children = [
    facts.child?.id,
    facts.contribution?.childId,
    facts.round?.childId,
    facts.referral?.childId,
  ]
  return new Set(children.filter((id) => id !== undefined)).size <= 1
}

function matches(row: AccessRow, question: Question): boolean {
  return (
    row.section === question.section &&
    row.may.includes(question.action) &&
    (row.when ?? []).every((condition) => holds[condition](question)) &&
    isRelated(row.who, question)
  )
}

const holds: Readonly<Record<Condition, (question: Question) => boolean>> = {
  sent: ({ facts }) =>
    facts.contribution !== undefined && facts.contribution.isSent && !facts.contribution.isWithdrawn,
  'not-sent': ({ facts }) => facts.contribution?.isSent === false,
  'round-open': ({ facts }) => facts.contribution?.isRoundOpen === true,
  published: ({ facts }) => typeof facts.round?.publishedAt === 'string',
  'published-to-family': ({ facts, now }) =>
    typeof facts.round?.familyFrom === 'string' && facts.round.familyFrom <= now,
  sixteen: ({ facts, now }) =>
    facts.child !== undefined && addMonths(facts.child.birthDate, monthsToOwnSay) <= londonDay(now),
}

function ruleOf(row: AccessRow, action: Action): string {
  return `${row.who}:${action}:${row.section}`
}
