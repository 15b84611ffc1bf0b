import { NotifyClient } from 'notifications-node-client'
import { z } from 'zod'
import { done } from '#schemas/outcome.ts'
import { templateFor, type NotifyTemplates } from './notify-templates.ts'
import { paramNames } from './message-params.ts'
import type { RenderedMessage } from './render-message.ts'
import { undelivered, type Delivered, type Transport } from './transport.ts'

export type NotifySettings = {
  readonly key: string
  readonly baseUrl?: string | undefined
  readonly templates: NotifyTemplates
  /** How long one answer may take, in milliseconds. */
  readonly timeoutMs?: number | undefined
}

const sentShape = z.object({ id: z.string() })
const knownShape = z.object({ notifications: z.array(z.object({ id: z.string(), status: z.string() })) })
const refusalShape = z.object({
  response: z.object({
    status: z.number(),
    data: z.object({ errors: z.array(z.object({ message: z.string() })) }).catch({ errors: [] }),
  }),
})
const notArrived = [
  'permanent-failure',
  'temporary-failure',
  'technical-failure',
  'validation-failed',
  'cancelled',
]

/**
 * Messages by GOV.UK Notify. The dedupe key is Notify's `reference`: when an earlier attempt may have left,
 * Notify is asked for it first, so a crash after sending does not send twice.
 */
export function createNotifyTransport({
  key,
  baseUrl,
  templates,
  timeoutMs = 20_000,
}: NotifySettings): Transport {
  const client = baseUrl === undefined ? new NotifyClient(key) : new NotifyClient(baseUrl, key)
  return {
    name: 'notify',
    deliver: async (message) => {
      const template = templateFor(templates, message)
      if (template === null)
        return undelivered('refused-for-good', message, 'no template is set for this message')
      try {
        const answer = await inTime(sentOrFound(client, template, message), timeoutMs)
        return done({ providerId: answer })
      } catch (error) {
        return toRefusal(error, message)
      }
    },
  }
}

async function sentOrFound(
  client: NotifyClient,
  template: string,
  message: RenderedMessage,
): Promise<string> {
  const known = message.triedBefore ? await knownBefore(client, message.reference) : null
  if (known !== null) return known
  const { data } = await send[message.channel](client, template, message)
  return sentShape.parse(data).id
}

async function knownBefore(client: NotifyClient, reference: string): Promise<string | null> {
  const { data } = await client.getNotifications(undefined, undefined, reference)
  const { notifications } = knownShape.parse(data)
  return notifications.find(({ status }) => !notArrived.includes(status))?.id ?? null
}

type Send = (
  client: NotifyClient,
  template: string,
  message: RenderedMessage,
) => Promise<{ readonly data: unknown }>

const send = {
  email: (client, template, message) => client.sendEmail(template, message.to, options(message)),
  sms: (client, template, message) => client.sendSms(template, message.to, options(message)),
  letter: (client, template, message) =>
    client.sendLetter(template, {
      ...options(message),
      personalisation: { ...personalisation(message), ...addressLines(message.to) },
    }),
} as const satisfies Record<RenderedMessage['channel'], Send>

function options(message: RenderedMessage) {
  return { personalisation: personalisation(message), reference: message.reference }
}

// Notify refuses a message whose template names a place we leave out, so every place is always filled.
function personalisation({ params, subject, text }: RenderedMessage): Readonly<Record<string, string>> {
  const filled = paramNames.map((name) => [name, params[name] ?? ''] as const)
  return { ...Object.fromEntries(filled), subject, text }
}

function addressLines(to: string): Readonly<Record<string, string>> {
  return Object.fromEntries(to.split('\n').map((line, index) => [`address_line_${index + 1}`, line.trim()]))
}

function toRefusal(error: unknown, message: RenderedMessage): Delivered {
  const refusal = refusalShape.safeParse(error)
  if (!refusal.success) return undelivered('try-again-later', message, `no clear answer: ${nameOf(error)}`)
  const { status, data } = refusal.data.response
  const reason = [`Notify answered ${status}`, ...data.errors.map((one) => one.message)].join(': ')
  return undelivered(isWorthAnotherTry(status) ? 'try-again-later' : 'refused-for-good', message, reason)
}

function isWorthAnotherTry(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

// The client has no time limit of its own; a late answer is recognised by its reference at the next try.
async function inTime<Answer>(answer: Promise<Answer>, timeoutMs: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException('Notify did not answer in time', 'TimeoutError'))
    }, timeoutMs)
  })
  return Promise.race([answer, late]).finally(() => {
    clearTimeout(timer)
  })
}
