import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import type { Contribution } from '#schemas/contribution.ts'
import type { Stored } from '#server/store/records.ts'
import {
  accessEntries,
  children,
  contributions,
  organisations,
  people,
  rounds,
} from '#server/store/collections.ts'
import { aService } from '#tests/support/a-service.ts'
import { aChild, aMembership, anActor, anOrganisation, aPerson, aTie } from '#tests/support/records.ts'

export const senco = anActor('u_senco111111', [aMembership('senco')])
export const teacher = anActor('u_teacher1111', [aMembership('teacher')])
export const safeguardingLead = anActor('u_guard111111', [aMembership('safeguarding-lead')])
export const otherSenco = anActor('u_othersenco1', [aMembership('senco', 'o_otherschool')])
export const parent = anActor('u_parent11111', [], 'parent')
export const commissioner = anActor('u_commission1', [aMembership('commissioner')])

/** Everybody who has no business with the school's work about a child. */
export const outsiders: readonly (readonly [string, Actor])[] = [
  ['a SENCO of another school', otherSenco],
  ['a parent', parent],
  ['a teacher', teacher],
  ['a safeguarding lead', safeguardingLead],
  ['a commissioner', commissioner],
  ['nobody at all', { kind: 'nobody' }],
]

export const childId = 'c_ellie111111'

/** Ellie, eight, with a parent who has an account, a father by text, and a teacher. */
export function ellie(parts: Partial<Child> = {}): Child {
  return aChild({
    id: childId,
    leadPersonId: 'u_senco111111',
    ties: [
      aTie('u_parent11111', { contact: { ...noContact, email: 'mum@example.org' } }),
      aTie('u_father11111', { label: 'Dad', contact: { ...noContact, phone: '07700 900123' } }),
      aTie('u_teacher1111', { kind: 'teacher', label: 'Class teacher' }),
    ],
    ...parts,
  })
}

const noContact = { phone: null, email: null, address: null, marker: null }

/** A school with Ellie in it, over a real store. */
export async function aSchool(child: Child = ellie()) {
  const service = await aService()
  const { store } = service
  await store.records(organisations).insert(anOrganisation())
  await store
    .records(people)
    .insert(aPerson({ id: 'u_senco111111', email: 'senco@example.org', memberships: [aMembership('senco')] }))
  await store
    .records(people)
    .insert(aPerson({ id: 'u_parent11111', email: 'mum@example.org', familyRole: 'parent' }))
  await store
    .records(people)
    .insert(
      aPerson({ id: 'u_teacher1111', email: 'teacher@example.org', memberships: [aMembership('teacher')] }),
    )
  await store.records(children).insert(child)
  return {
    ...service,
    questionnaire: service.parts.questionnaire,
    child: async () => required(await store.records(children).get(child.id)),
    parts: async () => all<Contribution>(store.records(contributions).stream()),
    rounds: async () => all(store.records(rounds).stream()),
    log: async () => all(store.records(accessEntries).stream()),
    /** As if the informant had answered and pressed send. */
    send: (id: string) => change(id, { sentAt: service.clock.now, lastSavedAt: service.clock.now }),
    change,
  }

  async function change(id: string, fields: Partial<Contribution>) {
    const kept = await store
      .records(contributions)
      .mutate(id, (part) => ({ ok: true, value: { ...part, ...fields } }))
    if (!kept.ok) throw new Error(kept.refusal)
  }
}
export type ASchool = Awaited<ReturnType<typeof aSchool>>

/** What a lead types about asking somebody; a letter in English unless the test says otherwise. */
export function anAsk(who: string, parts: Readonly<Record<string, string>> = {}) {
  const form = who === 'child' ? 'child3' : 'full'
  const typed = {
    viewpoint: '',
    label: '',
    form,
    channel: 'letter',
    email: '',
    phone: '',
    locale: 'en-GB',
    ...parts,
  }
  return {
    childId,
    typed: { ...typed, who, isAgreed: parts['agreed'] === 'yes', isTrained: parts['trained'] === 'yes' },
  }
}

async function all<Kept extends object>(stream: AsyncIterable<Stored<Kept & { id: string }>>) {
  const found: Stored<Kept & { id: string }>[] = []
  for await (const one of stream) found.push(one)
  return found
}

function required<Value>(value: Value | null): Value {
  if (value === null) throw new Error('it is not there')
  return value
}
