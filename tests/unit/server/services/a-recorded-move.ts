import type { Actor } from '#schemas/actor.ts'
import type { AService } from '../../../support/a-service.ts'
import { clinician, posted, storedReferral, typedDate, valueOf } from './a-request.ts'

type Recording = {
  readonly type: string
  readonly fields?: Readonly<Record<string, string | readonly string[]>>
  readonly by?: Actor
}

/** Records what happened today to the first strand of a request, as its page would. */
export async function postMove(
  { services, clock }: AService,
  referralId: string,
  { type, fields = {}, by = clinician }: Recording,
) {
  const { once, episodes } = valueOf(await services.triage.waitingPage(by, referralId))
  const happened = typedDate('happened', clock.now.slice(0, 10))
  const form = posted({ do: type, episode: episodes[0]?.id ?? '', once, ...happened, ...fields })
  return services.triage.move(by, { referralId, form })
}

/** The last event of a type; a test that looks for one that is not there is wrong. */
export async function latestEvent(service: AService, referralId: string, type: string) {
  const { events } = await storedReferral(service, referralId)
  const event = events.findLast((one) => one.type === type)
  if (!event) throw new Error(`there is no ${type}`)
  return event
}
