import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { createHoldTransport, type HoldTransport } from './hold-transport.ts'
import { templateFor } from './notify-templates.ts'
import { createNotifyTransport, type NotifySettings } from './notify-transport.ts'
import type { RenderedMessage } from './render-message.ts'
import { createSmtpTransport, type SmtpSettings } from './smtp-transport.ts'
import { undelivered, type Transport } from './transport.ts'

export type MessageSettings = {
  readonly notify?: NotifySettings | undefined
  readonly smtp?: SmtpSettings | undefined
  /** Whether messages nothing else carries are kept to look at: never in production. */
  readonly holds: boolean
}

/** The chosen transport, and what it holds back when it holds anything. */
export type ChosenTransport = { readonly transport: Transport; readonly hold: HoldTransport | null }

type Route = { readonly transport: Transport; readonly carries: (message: RenderedMessage) => boolean }

const sentences = {
  'no-way-to-send':
    'Messages have no way to leave. Set a GOV.UK Notify key with its templates, or an SMTP address with a sender.',
  'wrong-notify-key': 'The GOV.UK Notify key is not complete: it ends with two ids of 36 letters each.',
  'wrong-smtp':
    'The SMTP setting is not complete: it needs an smtp:// or smtps:// address and a sender with an @.',
} as const
type Wrong = keyof typeof sentences

/**
 * The way messages leave: each by GOV.UK Notify where it has a template, else email by SMTP, else held to look at.
 * Refuses, with a sentence to print at start, settings that are wrong or leave no way at all.
 */
export function chooseTransport(
  settings: MessageSettings,
  now: () => string,
): Outcome<ChosenTransport, Wrong> {
  const wrong = whatIsWrong(settings)
  if (wrong) return refused(wrong, { sentence: sentences[wrong] })
  const { notify, smtp, holds } = settings
  const hold = holds ? createHoldTransport(now) : null
  const routes = [
    ...(notify ? [notifyRoute(notify)] : []),
    ...(smtp ? [smtpRoute(smtp)] : []),
    ...(hold ? [{ transport: hold, carries: () => true }] : []),
  ]
  return done({ transport: firstThatCarries(routes), hold })
}

function whatIsWrong({ notify, smtp, holds }: MessageSettings): Wrong | null {
  if (notify && !isNotifyKey(notify.key)) return 'wrong-notify-key'
  if (smtp && !isSmtp(smtp)) return 'wrong-smtp'
  return notify || smtp || holds ? null : 'no-way-to-send'
}

function notifyRoute(notify: NotifySettings): Route {
  return {
    transport: createNotifyTransport(notify),
    carries: (message) => templateFor(notify.templates, message) !== null,
  }
}

function smtpRoute(smtp: SmtpSettings): Route {
  return { transport: createSmtpTransport(smtp), carries: ({ channel }) => channel === 'email' }
}

function firstThatCarries(routes: readonly Route[]): Transport {
  return {
    name: routes.map(({ transport }) => transport.name).join(', '),
    deliver: (message) => {
      const route = routes.find(({ carries }) => carries(message))
      if (route) return route.transport.deliver(message)
      return Promise.resolve(
        undelivered('refused-for-good', message, `nothing set carries this ${message.channel}`),
      )
    },
  }
}

function isNotifyKey(key: string): boolean {
  return /[0-9a-f-]{36}-[0-9a-f-]{36}$/i.test(key)
}

function isSmtp({ url, from }: SmtpSettings): boolean {
  return URL.canParse(url) && ['smtp:', 'smtps:'].includes(new URL(url).protocol) && from.includes('@')
}
