import type { Contribution } from '#schemas/contribution.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { Parts } from './parts.ts'

/** A link lives seven days, and the child check has three tries. */
const daysToOpen = 7
const day = 86_400_000
const tries = 3

export type MadeInvitation = {
  /** In the link and nowhere else. */
  readonly token: string
  /** The ISO day in London on which it ends. */
  readonly byDate: string
  readonly fields: Pick<Contribution, 'invitation' | 'invitationHash'>
}

/** A fresh way in by link: the token to send, and what is kept of it. One that is kept in place of another ends that one. */
export function makeInvitation({
  now,
  newSecret,
  hashOfSecret,
}: Pick<Parts, 'now' | 'newSecret' | 'hashOfSecret'>): MadeInvitation {
  const token = newSecret()
  const madeAt = now()
  const expiresAt = new Date(Date.parse(madeAt) + daysToOpen * day).toISOString()
  return {
    token,
    byDate: londonDay(expiresAt),
    fields: {
      invitation: { state: 'live', madeAt, expiresAt, spentAt: null, triesLeft: tries },
      invitationHash: hashOfSecret(token),
    },
  }
}
