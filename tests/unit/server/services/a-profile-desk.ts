import type { Contribution } from '#schemas/contribution.ts'
import type { Round } from '#schemas/round.ts'
import { children, contributions, rounds } from '#server/store/collections.ts'
import { aService, type AService } from '../../../support/a-service.ts'
import { aChild, aMembership, anActor, aTie } from '../../../support/records.ts'
import { aRound, publishedWith } from './profile-forms.ts'

export const childId = 'c_testchild1'
export const lead = anActor('u_lead000001', [aMembership('senco')])
export const otherLead = anActor('u_lead000002', [aMembership('senco', 'o_otherschool')])
export const safeguarding = anActor('u_dsl0000001', [aMembership('safeguarding-lead')])
export const teacher = anActor('u_teacher001', [aMembership('teacher')])
export const parent = anActor('u_parent0001', [], 'parent')
export const otherParent = anActor('u_parent0002', [], 'parent')
export const youngPerson = anActor('u_young00001', [], 'young-person')

/** A service with a child, two parents, a teacher and the young person themselves; nobody has been asked yet. */
export async function aProfileDesk(): Promise<AService> {
  const service = await aService()
  await service.store.records(children).insert(
    aChild({
      ties: [
        aTie('u_parent0001'),
        aTie('u_parent0002', { label: 'Dad' }),
        aTie('u_young00001', { kind: 'self', label: 'Amira' }),
        aTie('u_teacher001', { kind: 'teacher', label: 'Class teacher' }),
      ],
    }),
  )
  return service
}

/** Keeps a round and the forms that were sent in it, or publishes them; the service is asked for at each use. */
export function roundsKept(running: () => AService) {
  const keep = async (forms: readonly Contribution[], round: Round = aRound()): Promise<void> => {
    const { store } = running()
    await store.records(rounds).insert(round)
    for (const form of forms) {
      const kept = await store.records(contributions).insert(form)
      if (!kept.ok) throw new Error(kept.refusal)
    }
  }
  const keepPublished = (forms: readonly Contribution[], familyFrom?: string) => {
    const ids = forms.map(({ id }) => id)
    return keep(forms, aRound({ published: publishedWith(ids, familyFrom) }))
  }
  return { keep, keepPublished }
}
