import { addDays } from '#schemas/calendar.ts'
import type { Contribution } from '#schemas/contribution.ts'
import type { Parts } from './parts.ts'

/** A link lives seven days, and the child check has three tries. */
const daysToOpen = 7
const tries = 3

export type MadeInvitation = {
  /** In the link and nowhere else. */
  readonly token: string
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
  const expiresAt = `${addDays(madeAt.slice(0, 10), daysToOpen)}${madeAt.slice(10)}`
  return {
    token,
    fields: {
      invitation: { state: 'live', madeAt, expiresAt, spentAt: null, triesLeft: tries },
      invitationHash: hashOfSecret(token),
    },
  }
}
