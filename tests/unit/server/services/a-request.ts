import { addDays } from '#schemas/calendar.ts'
import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import { done } from '#schemas/outcome.ts'
import type { PersonActor } from '#server/services/person-of.ts'
import {
  children,
  contributions,
  organisations,
  people,
  referrals,
  rounds,
} from '#server/store/collections.ts'
import { aService, type AService } from '../../../support/a-service.ts'
import { aChild, aMembership, anActor, anOrganisation, aPerson, aTie } from '../../../support/records.ts'
import { amiraForms, aRound, publishedWith } from './profile-forms.ts'

export const childId = 'c_testchild1'
export const clinicId = 'o_testclinic1'

export const senco = anActor('u_senco00001', [aMembership('senco')])
export const clinician = anActor('u_clinic0001', [aMembership('clinician', clinicId)])
export const colleague = anActor('u_clinic0002', [aMembership('clinician', clinicId)])
export const manager = anActor('u_manager001', [aMembership('clinic-manager', clinicId)])
export const administrator = anActor('u_admin00001', [aMembership('clinic-administrator', clinicId)])
export const mum = anActor('u_parent0001', [], 'parent')
export const dad = anActor('u_parent0002', [], 'parent')
export const stranger = anActor('u_parent0009', [], 'parent')
export const commissioner = anActor('u_area000001', [aMembership('commissioner', 'o_testcouncil')])
export const youngPerson = anActor('u_young00001', [], 'young-person')

/** A service with a school, a clinic, a child whose profile is published, and the people around them. */
export async function aRequestDesk(): Promise<AService> {
  const service = await aService()
  const { store } = service
  await store.records(organisations).insert(anOrganisation())
  await store.records(organisations).insert(
    anOrganisation({
      id: clinicId,
      kind: 'clinic',
      name: 'Medway Clinic',
      stage: null,
      pathways: ['adhd', 'autism', 'unsure'],
    }),
  )
  for (const [actor, name] of [
    [senco, 'Sam Senco'],
    [clinician, 'Nina Clinician'],
    [colleague, 'Omar Clinician'],
    [administrator, 'Ada Administrator'],
    [mum, 'Mum Stone'],
  ] as const)
    await store.records(people).insert(personBehind(actor, name))
  const ties = [aTie('u_parent0001'), aTie('u_young00001', { kind: 'self', label: 'Ellie' })]
  await store.records(children).insert(aChild({ ties }))
  const forms = amiraForms()
  for (const form of forms) await store.records(contributions).insert(form)
  await store.records(rounds).insert(aRound({ published: publishedWith(forms.map(({ id }) => id)) }))
  return service
}

function personBehind(actor: PersonActor, name: string) {
  return aPerson({
    id: actor.personId,
    name,
    email: `${actor.personId}@example.org`,
    familyRole: actor.familyRole,
    memberships: [...actor.memberships],
  })
}

/** A form of named fields; a field with several values is given as a list. */
export function posted(fields: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one)
  return form
}

/** A day as it is typed: its three parts. */
export function typedDay(iso: string) {
  const [year = '', month = '', day = ''] = iso.split('-')
  return { day, month, year }
}

/** A day as the three boxes of a form send it. */
export function typedDate(name: string, iso: string) {
  const { day, month, year } = typedDay(iso)
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}

export function valueOf<Value>(outcome: { readonly ok: boolean; readonly value?: Value }): Value {
  if (!outcome.ok || outcome.value === undefined) throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome.value
}

/** A draft that lacks nothing but sending. */
export async function aDraft({ services }: AService, pathways: readonly string[] = ['autism']) {
  const { once } = valueOf(await services.referrals.choices(senco, childId))
  const started = valueOf(await services.referrals.start(senco, { childId, once, pathways, clinicId }))
  const place = { childId, referralId: started.referralId }
  const typed = {
    givenBy: 'u_parent0001',
    otherName: '',
    otherCapacity: '',
    on: typedDay('2026-11-20'),
    withPrivate: false,
    words: 'I agree that school asks the clinic.',
  }
  valueOf(await services.referrals.agree(senco, { place, typed }))
  return place
}

export async function aSentReferral(service: AService, pathways: readonly string[] = ['autism']) {
  const place = await aDraft(service, pathways)
  valueOf(await service.services.referrals.send(senco, place))
  return place
}

export const letters = {
  family: 'Dear family, we have read what you sent.',
  referrer: 'Dear colleague, thank you.',
}

type Posting = {
  readonly fields: Readonly<Record<string, string | readonly string[]>>
  readonly by?: Actor
  readonly seen?: string
}

/** Posts a decision as the page would. */
export async function decide(
  { services }: AService,
  referralId: string,
  { fields, by = clinician, seen }: Posting,
) {
  const page = valueOf(await services.triage.decidePage(by, referralId))
  const decision = valueOf(
    await services.triage.checkDecision(by, referralId, posted({ ...fields, seen: page.seen })),
  )
  const deciding = { referralId, once: page.once, seen: seen ?? page.seen, decision, letters }
  return { deciding, outcome: await services.triage.decide(by, deciding) }
}

export const accept = { decision: 'accept', pathways: 'autism', priority: 'routine', rationale: 'Clear need' }

/** Moves the clock of the service on by whole days. */
export function wait({ clock }: AService, days: number): string {
  const today = addDays(clock.now.slice(0, 10), days)
  clock.now = `${today}T10:00:00.000Z`
  return today
}

/** Changes the record of the child of these tests. */
export async function changeChild({ store }: AService, change: (kept: Child) => Partial<Child>) {
  valueOf(await store.records(children).mutate(childId, (kept) => done({ ...kept, ...change(kept) })))
}

/** A second parent, who lives apart, comes to stand on the record of the child. */
export async function addDad(service: AService) {
  await changeChild(service, ({ ties }) => ({ ties: [...ties, aTie('u_parent0002')] }))
}

/** The whole queue, and the whole list, from the start. */
export const everything = { pathway: 'any', stage: 'any', held: null, olderThan: null, after: null } as const
export const everybody = { list: 'waiting', pathway: 'any', level: 'any', due: null, after: null } as const

/** A referral as it is kept; a test that looks for one that is not there is wrong. */
export async function storedReferral({ store }: AService, id: string) {
  const referral = await store.records(referrals).get(id)
  if (!referral) throw new Error('it is not there')
  return referral
}
