import type { Actor } from '#schemas/actor.ts'
import type { Contribution } from '#schemas/contribution.ts'
import type { Round } from '#schemas/round.ts'
import { untouched } from '#server/services/new-contribution.ts'
import { children, contributions, organisations, people, rounds } from '#server/store/collections.ts'
import { aService } from '#tests/support/a-service.ts'
import { aChild, aMembership, anOrganisation, aPerson, areaId } from '#tests/support/records.ts'

export const childId = 'c_testchild1'
export const leadId = 'u_testperson1'
export const roundId = 'r_testround01'
export const homeId = 'a_testhome001'
export const token = 'a-token-that-nobody-can-guess'

export function aRound(parts: Partial<Round> = {}): Round {
  return {
    id: roundId,
    areaId,
    childId,
    number: 1,
    questionnaire: 'child-needs@1',
    openedOn: '2026-11-01',
    openedBy: leadId,
    closedOn: null,
    purpose: null,
    published: null,
    outbox: [],
    outboxDue: null,
    marker: null,
    ...parts,
  }
}

/** A parent's own part in the round, asked for and not begun. */
export function aContribution(parts: Partial<Contribution> = {}): Contribution {
  return {
    id: homeId,
    areaId,
    childId,
    roundId,
    questionnaire: 'child-needs@1',
    viewpoint: 'home',
    form: 'full',
    mode: 'own',
    ageBand: 'PRI',
    ageMonths: 103,
    correctedAgeMonths: null,
    isBackgroundAsked: true,
    locale: 'en-GB',
    label: 'Mum',
    authorId: null,
    contact: { email: 'mum@family.example', phone: null },
    note: null,
    ...untouched,
    ...parts,
  }
}

/** A service with one child, a lead, a safeguarding lead and these contributions. */
export async function anAskedFamily(...asked: readonly Contribution[]) {
  const service = await aService()
  const { store, services, parts } = service
  await store.records(organisations).insert(anOrganisation())
  await store.records(people).insert(aPerson({ memberships: [aMembership('senco')] }))
  await store.records(people).insert(
    aPerson({
      id: 'u_safetylead1',
      email: 'safe@oakfield.example',
      memberships: [aMembership('safeguarding-lead')],
    }),
  )
  await store.records(children).insert(aChild({ leadPersonId: leadId }))
  await store.records(rounds).insert(aRound())
  for (const contribution of asked) await store.records(contributions).insert(contribution)
  return {
    ...service,
    /** The contribution as stored, without its revision. */
    async kept(id = homeId) {
      const found = await store.records(contributions).get(id)
      if (!found) throw new Error(`no ${id}`)
      return found
    },
    /** A live invitation by link on a contribution. */
    invited: (parts_: Partial<Contribution> = {}) =>
      aContribution({
        invitation: {
          state: 'live',
          madeAt: '2026-11-22T09:00:00.000Z',
          expiresAt: '2026-11-29T09:00:00.000Z',
          spentAt: null,
          triesLeft: 3,
        },
        invitationHash: parts.hashOfSecret(token),
        ...parts_,
      }),
    services,
  }
}

/** Whoever holds the link to a contribution and has passed the child check. */
export function aLinkHolder(contributionId = homeId): Actor {
  return { kind: 'link', contributionId, confirmed: true, sessionId: 's_testsession9', openedBy: null }
}

/** A form as a page posts it: each answer with the revision and the mark it was drawn with. */
export function aForm(fields: Readonly<Record<string, string>>, revs: Readonly<Record<string, number>> = {}) {
  const form = new URLSearchParams(Object.entries(fields))
  for (const id of Object.keys(fields))
    if (!id.includes(':') && !form.has(`rev:${id}`)) form.set(`rev:${id}`, String(revs[id] ?? 0))
  return form
}
