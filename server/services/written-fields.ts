import { stillWanted, validationChanges } from '#schemas/referral-choices.ts'
import type { ReferralEvent, ReferralEventType } from '#schemas/referral-event.ts'
import { transitionOf } from '#server/referrals/transitions.ts'
import { fieldsOf, readFields, type MoveField } from './move-fields.ts'
import { stillWantedTick } from './typed-change.ts'

/** What was written into one field of a move; a row of a grid or of tries is `row=answer`. */
export type Written = {
  readonly name: string
  readonly kind: MoveField['kind']
  readonly values: readonly string[]
}

/** What an event says, field by field in the order of its form; what nobody filled in is left out. */
export function writtenIn(event: ReferralEvent, pathway: string): readonly Written[] {
  const said = saidBy(event)
  const fields = [...fieldsOf(event.type, pathway), ...(readFields[event.type] ?? [])]
  return fields.flatMap(({ name, kind }) => {
    const values = valuesOf(said.get(name))
    return values.length > 0 ? [{ name, kind, values }] : []
  })
}

/** Whether somebody with this grant reads what an event says: clinicians all of it, administrators what they may write themselves. */
export function mayReadWritten(grantedBy: string, type: ReferralEventType): boolean {
  if (grantedBy === 'clinic-received') return true
  return grantedBy === 'clinic-administration' && transitionOf(type).who.includes('administrator')
}

function saidBy(event: ReferralEvent): ReadonlyMap<string, unknown> {
  const said = new Map<string, unknown>([['reason', event.reasonCode], ...Object.entries(event.payload)])
  if (event.type === 'risk_changed') return withTicks(said, event.payload.whatChanged)
  if (event.type !== 'assessment_complete') return said
  const { supervisor = null } = event.payload
  return said.set('supervisorName', supervisor?.name).set('supervisorOrganisation', supervisor?.organisation)
}

// A family may tick what has changed and write nothing: then the ticks are all there is to read.
function withTicks(said: Map<string, unknown>, whatChanged: string): ReadonlyMap<string, unknown> {
  const parts = whatChanged.split(', ')
  const changed = validationChanges.filter((one) => parts.includes(one))
  const still = stillWanted.filter((one) => parts.includes(`${stillWantedTick}${one}`))
  if (changed.length + still.length !== parts.length) return said
  return said.set('whatChanged', undefined).set('changed', changed).set('stillWanted', still)
}

function valuesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (value === true) return ['yes']
  if (Array.isArray(value))
    return value.flatMap((one: unknown) => (typeof one === 'string' ? [one] : tryOf(one)))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).map(([row, answer]) => `${row}=${String(answer)}`)
}

// A try to reach somebody is a day and a way.
function tryOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || !('on' in value) || !('channel' in value)) return []
  return [`${String(value.on)}=${String(value.channel)}`]
}
