import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Grant } from '#server/access/decide.ts'
import { mayShareAgain, sharingEndedOn, sharingWithSchool } from '#server/referrals/shared-with-sender.ts'
import type { Desk } from './desk.ts'
import type { OpenedChild } from './gate.ts'
import { openEpisodes } from './people-around.ts'
import { personOf } from './person-of.ts'
import { keepMove, type Moved, type Saying } from './record-move.ts'
import { hearerName, placeOf, referralsOf } from './referral-records.ts'

/** Which request of which child somebody of the family decides about. */
export type SharedRequest = { readonly childId: string; readonly referralId: string }

/** What a family says about one request; `once` makes a double post one saying. */
export type Sharing = SharedRequest & {
  readonly once: string
  /** Whether whoever sent it goes on hearing how the request goes on. */
  readonly isShared: boolean
}

/** What the page about sharing needs: who sent the request, since when they hear nothing new, and whether this person may change that. */
export async function sharingPage(desk: Desk, actor: Actor, request: SharedRequest) {
  const opened = await openShared(desk, actor, request)
  if (!opened.ok) return opened
  const { child, referral, by } = opened.value
  const sender = await hearerName(desk.store, child, referral)
  if (sender === null) return refused('not-found')
  return done({
    name: child.likesToBeCalled,
    sender,
    clinic: await placeOf(desk.store, referral.clinicId),
    endedOn: sharingEndedOn(referral),
    mayBegin: mayShareAgain(referral, by),
    once: desk.newId('e'),
  })
}

/**
 * A family or a young person ends, or gives again, that whoever sent the request hears how it goes on. The request itself goes on
 * either way; what was shared before stays shared. Refused where somebody else ended it.
 */
export async function changeSharing(desk: Desk, actor: Actor, sharing: Sharing): Promise<Outcome<Moved>> {
  const { once, isShared } = sharing
  const opened = await openShared(desk, actor, sharing)
  if (!opened.ok) return opened
  const { open, by, ...whole } = opened.value
  const { referral } = whole
  if (isShared === (sharingEndedOn(referral) === null)) return done({ rev: referral.rev, notAbout: [] })
  if (isShared && !mayShareAgain(referral, by)) return refused('somebody-else-ended-it')
  const saying = { opened: whole, ...by }
  return keepMove(desk, saying, {
    referralId: referral.id,
    episodeIds: open.map(({ id }) => id),
    once,
    on: londonDay(desk.now()),
    move: { type: 'consent_changed', payload: { scope: sharingWithSchool, given: isShared } },
  })
}

type By = Pick<Saying, 'actorId'> & { readonly role: 'family' | 'young_person' }
type Shared = Omit<OpenedChild, 'referral'> &
  Saying['opened'] & { readonly open: ReturnType<typeof openEpisodes>; readonly by: By }

// Only a request that is with a clinic and still open: of a draft nobody has heard, and of a closed one nothing more is heard.
async function openShared(
  desk: Desk,
  actor: Actor,
  { childId, referralId }: SharedRequest,
): Promise<Outcome<Shared, 'not-found'>> {
  const opened = await desk.gate.openChild({ actor, action: 'write', section: 'tracker' }, { childId })
  if (!opened.ok) return opened
  const { grant } = opened.value
  const referral = (await referralsOf(desk.store, grant)).find(({ id }) => id === referralId)
  const open = referral ? openEpisodes(referral).filter(({ state }) => state !== 'draft') : []
  if (!referral || open.length === 0) return refused('not-found')
  return done({
    ...opened.value,
    referral,
    open,
    by: { actorId: personOf(actor).personId, role: roleBy(grant) },
  })
}

function roleBy({ by }: Grant): By['role'] {
  return by === 'young-person' ? 'young_person' : 'family'
}
