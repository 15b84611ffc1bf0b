import type { Child, Tie } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import { people } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import { newMessage } from './new-message.ts'

/** Somebody of the family who is told that there is something to read. */
export type Told = {
  readonly label: string
  readonly face: 'family' | 'young-person'
  readonly channel: 'email' | 'sms'
  readonly to: string
  readonly locale: string
  readonly hasAccount: boolean
}

const faceOf = { parent: 'family', carer: 'family', self: 'young-person' } as const

/** The parents, carers and young person who are told when a picture is published: nobody barred, nobody of a protected family. */
export async function whoIsTold(desk: Desk, { ties, isProtected }: Child): Promise<readonly Told[]> {
  if (isProtected) return []
  const today = londonDay(desk.now())
  const told = await Promise.all(ties.filter((tie) => isInForce(tie, today)).map((tie) => tell(desk, tie)))
  return told.flatMap((one) => (one ? [one] : []))
}

/** The messages to them, none before an instant. */
export function readyMessages(desk: Desk, told: readonly Told[], notBefore: string): readonly OutboxEntry[] {
  return told.map(({ channel, to, locale, face }) =>
    newMessage(desk, {
      kind: 'profile-ready',
      channel,
      to,
      locale,
      params: { link: `${desk.origin}${face === 'family' ? '/family' : '/me'}` },
      notBefore,
    }),
  )
}

async function tell({ store }: Desk, tie: Tie): Promise<Told | null> {
  if (tie.kind === 'teacher') return null
  const account = await store.records(people).get(tie.personId)
  const isActive = account?.status === 'active'
  const email = (isActive ? account.email : null) ?? tie.contact.email
  const to = email ?? tie.contact.phone
  if (to === null) return null
  return {
    label: tie.label,
    face: faceOf[tie.kind],
    channel: email === null ? 'sms' : 'email',
    to,
    locale: isActive ? account.locale : 'en-GB',
    hasAccount: isActive,
  }
}

function isInForce({ state, bar, from, until }: Tie, today: string): boolean {
  if (bar !== null || (state !== 'active' && state !== 'review-due')) return false
  return from <= today && (until === null || today <= until)
}
