import type { Contribution } from '#schemas/contribution.ts'
import { outboxDueAt, type OutboxEntry } from '#schemas/outbox-entry.ts'
import { makeInvitation } from './make-invitation.ts'
import { newMessage } from './new-message.ts'
import type { Parts } from './parts.ts'

export const channels = ['email', 'sms', 'letter', 'beside'] as const
/** How somebody is asked; `beside` sends nothing: they are there, or it is the lead's own part. */
export type Channel = (typeof channels)[number]

/** What a message tells people besides the link: whom to call. */
export type Sender = { readonly origin: string; readonly phone: string | null }

export type Sending = {
  readonly kind: 'invitation' | 'reminder'
  readonly channel: Channel
  readonly sender: Sender
}

export type WayIn = {
  readonly fields: Pick<Contribution, 'invitation' | 'invitationHash' | 'outbox' | 'outboxDue'>
  /** For a letter: the link, shown once and kept nowhere. */
  readonly link: string | null
}

type Asked = Pick<Contribution, 'authorId' | 'locale' | 'contact' | 'outbox'>
type Making = Pick<Parts, 'now' | 'newId' | 'newSecret' | 'hashOfSecret'>

/**
 * A way in for somebody who is asked: by signing in when they have an account, otherwise by a fresh link, which ends any
 * link before it. The message, where one leaves, is added to the outbox of the part.
 */
export function wayIn(making: Making, asked: Asked, sending: Sending): WayIn {
  const { channel, sender } = sending
  if (asked.authorId !== null || channel === 'beside') {
    const entry = messageFor(making, asked, { ...sending, link: `${sender.origin}/sign-in`, byDate: null })
    return { fields: { invitation: null, invitationHash: null, ...withEntry(asked, entry) }, link: null }
  }
  const { token, byDate, fields } = makeInvitation(making)
  const link = `${sender.origin}/i/${token}`
  const entry = messageFor(making, asked, { ...sending, link, byDate })
  return {
    fields: { ...fields, ...withEntry(asked, entry) },
    link: channel === 'letter' ? link : null,
  }
}

type Message = Sending & { readonly link: string; readonly byDate: string | null }

/** The facts an invitation or a reminder may carry. */
export function messageParams({ link, byDate, sender }: Pick<Message, 'link' | 'byDate' | 'sender'>) {
  // A number that is not plain digits would stop the whole message.
  const phone = sender.phone !== null && /^\+?[0-9][0-9 ]{2,19}$/.test(sender.phone) ? sender.phone : null
  return { link, ...(byDate && { byDate }), ...(phone && { organisationPhone: phone }) }
}

// A letter is printed by the lead, so nothing leaves from here.
function messageFor(making: Making, { contact, locale }: Asked, message: Message): OutboxEntry | null {
  const { kind, channel } = message
  if (channel === 'letter' || channel === 'beside') return null
  const to = channel === 'email' ? contact.email : contact.phone
  return to === null
    ? null
    : newMessage(making, { kind, channel, to, locale, params: messageParams(message) })
}

function withEntry({ outbox }: Asked, entry: OutboxEntry | null): Pick<Contribution, 'outbox' | 'outboxDue'> {
  const entries = entry === null ? outbox : [...outbox, entry]
  return { outbox: entries, outboxDue: outboxDueAt(entries) }
}
