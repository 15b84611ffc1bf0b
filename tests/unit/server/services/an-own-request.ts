import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import { done } from '#schemas/outcome.ts'
import { children } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { childId, clinicId, mum, valueOf } from './a-request.ts'

export const yes = { agrees: true, youngPersonAgrees: false, withPrivate: false, words: 'I agree.' }

/** A request a family has begun and not sent. */
export async function aBegunRequest(
  { services }: AService,
  by: Actor = mum,
  pathways: readonly string[] = ['autism'],
) {
  const page = valueOf(await services.ownRequests.asks(by, childId))
  const wish = { childId, once: page.choices?.once ?? '', pathways, clinicId }
  const { referralId } = valueOf(await services.ownRequests.start(by, wish))
  return { childId, referralId }
}

/** A request a family has sent itself. */
export async function anOwnRequest(service: AService, by?: Actor, pathways?: readonly string[]) {
  const place = await aBegunRequest(service, by, pathways)
  valueOf(await service.services.ownRequests.send(by ?? mum, { place, yes }))
  return place
}

/** Changes the record of the child of these tests. */
export async function changeChild({ store }: AService, change: (kept: Child) => Partial<Child>) {
  valueOf(await store.records(children).mutate(childId, (kept) => done({ ...kept, ...change(kept) })))
}

/** Makes the child so many years old today. */
export async function ofAge(service: AService, years: number) {
  await changeChild(service, () => ({ birthDate: `${String(2026 - years)}-11-22` }))
}
