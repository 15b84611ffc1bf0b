import { createHash } from 'node:crypto'
import { createTransport, type NodemailerError } from 'nodemailer'
import { done } from '#schemas/outcome.ts'
import type { RenderedMessage } from './render-message.ts'
import { isThisMachine } from './this-machine.ts'
import { undelivered, type Delivered, type Transport } from './transport.ts'

export type SmtpSettings = {
  /** `smtps://user:password@host:port`, or `smtp://…`, which is upgraded to TLS unless it is this machine. */
  readonly url: string
  /** The sender, as `Needs First <no-reply@example.org>`. */
  readonly from: string
}

/** Email through an SMTP server: text and html, one receiver, nothing that reports back. */
export function createSmtpTransport({ url, from }: SmtpSettings): Transport {
  const mailer = createTransport({
    url,
    requireTLS: !isThisMachine(new URL(url).hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    name: 'smtp',
    deliver: async (message) => {
      if (message.channel !== 'email')
        return undelivered('refused-for-good', message, 'SMTP carries email only')
      if (!isOneAddress(message.to)) return undelivered('refused-for-good', message, 'not one email address')
      const messageId = messageIdOf(message.reference, from)
      try {
        await mailer.sendMail({ ...toMail(message), from, messageId })
        return done({ providerId: messageId })
      } catch (error) {
        return toRefusal(error, message)
      }
    },
  }
}

function toMail({ to, subject, text, html, locale }: RenderedMessage) {
  return {
    to: { name: '', address: to },
    subject,
    text,
    ...(html === null ? {} : { html }),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
  }
}

/** The Message-ID of a message: the same for every attempt, so that a mailbox can tell a repeat from a new one. */
export function messageIdOf(reference: string, from: string): string {
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  return `<${createHash('sha256').update(reference).digest('hex').slice(0, 40)}@${domain}>`
}

function toRefusal(error: unknown, message: RenderedMessage): Delivered {
  if (!isMailError(error)) return undelivered('try-again-later', message, 'no clear answer')
  const reason = `SMTP: ${error.response ?? error.code ?? error.name}`
  return undelivered(isForGood(error) ? 'refused-for-good' : 'try-again-later', message, reason)
}

// A refused sign-in is our setting at fault, not the message: it waits until somebody has put it right.
function isForGood({ code, permanent }: NodemailerError): boolean {
  return code !== 'EAUTH' && permanent === true
}

function isMailError(error: unknown): error is NodemailerError {
  return error instanceof Error
}

// A comma would quietly make two receivers of one.
function isOneAddress(to: string): boolean {
  return /^[^\s@,;:<>"()]+@[^\s@,;:<>"()]+$/.test(to)
}
