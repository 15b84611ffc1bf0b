import type { Letter } from '#schemas/referral.ts'
import { isFromOutside } from '#server/referrals/shared-with-sender.ts'
import type { Desk } from './desk.ts'
import type { OpenedReferral } from './open-for-sender.ts'
import { whoIsTold } from './who-is-told.ts'

/** How a letter comes to its reader: on a page of theirs, with a message that there is one, or by post from the clinic. */
type Reach = 'in-service' | 'by-post'

/** How the letters of a request reach the family and whoever sent it; nothing leaves the service for somebody it does not know. */
export async function reachOf(
  desk: Desk,
  { child, referral }: Pick<OpenedReferral, 'child' | 'referral'>,
): Promise<Readonly<Record<Letter['to'], Reach>>> {
  const told = await whoIsTold(desk, child)
  return {
    family: told.length > 0 ? 'in-service' : 'by-post',
    referrer: isFromOutside(referral) ? 'by-post' : 'in-service',
  }
}
