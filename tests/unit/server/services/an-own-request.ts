import type { Actor } from '#schemas/actor.ts'
import type { AService } from '../../../support/a-service.ts'
import { changeChild, childId, clinicId, mum, valueOf } from './a-request.ts'

export const yes = { agrees: true, youngPersonAgrees: false, withPrivate: false, words: 'I agree.' }

/** Requests of the family of a test: begun and not sent, or sent; the service is asked for at each use. */
export function ownRequestsOf(running: () => AService) {
  const begun = async (by: Actor = mum, pathways: readonly string[] = ['autism']) => {
    const { ownRequests } = running().services
    const page = valueOf(await ownRequests.asks(by, childId))
    const wish = { childId, once: page.choices?.once ?? '', pathways, clinicId }
    const { referralId } = valueOf(await ownRequests.start(by, wish))
    return { childId, referralId }
  }
  const sent = async (by: Actor = mum, pathways?: readonly string[]) => {
    const place = await begun(by, pathways)
    valueOf(await running().services.ownRequests.send(by, { place, yes }))
    return place
  }
  return { begun, sent }
}

/** Makes the child so many years old today. */
export async function ofAge(service: AService, years: number) {
  await changeChild(service, () => ({ birthDate: `${String(2026 - years)}-11-22` }))
}
