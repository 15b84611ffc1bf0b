import type { MessageChannel, MessageKind, OutboxEntry } from '#schemas/outbox-entry.ts'
import { done, type Outcome } from '#schemas/outcome.ts'
import { readParams, type MessageParams, type ParamName } from './message-params.ts'
import { smsParts } from './sms-parts.ts'
import { toHtml } from './to-html.ts'
import type { Greeting, MessageWords } from './words/message-words.ts'
import { messageLocale, wordsFor, type MessageLocale } from './words/words-for.ts'

/** A message ready to leave: everything a transport needs, and nothing else about anyone. */
export type RenderedMessage = {
  readonly kind: MessageKind
  readonly channel: MessageChannel
  readonly to: string
  readonly locale: MessageLocale
  /** The dedupe key: what a provider knows this message by. */
  readonly reference: string
  /** Whether an earlier attempt may have left already, so that a transport that can look does so first. */
  readonly triedBefore: boolean
  /** As they are read: the date in words, `phone` the one number to call. */
  readonly params: MessageParams
  readonly subject: string
  readonly text: string
  /** Only email has one. */
  readonly html: string | null
}

type Unrendered = Pick<
  OutboxEntry,
  'kind' | 'channel' | 'to' | 'locale' | 'params' | 'dedupeKey' | 'attempts'
>

const addressed = {
  invitation: 'anyone',
  'follow-invitation': 'family',
  reminder: 'anyone',
  'someone-answered': 'colleague',
  'profile-ready': 'family',
  'plan-review-due': 'anyone',
  'information-asked': 'anyone',
  'decision-made': 'family',
  'appointment-booked': 'family',
  'appointment-changed': 'family',
  'referral-received': 'anyone',
  'list-task': 'colleague',
  'safety-task': 'colleague',
  'safety-late': 'colleague',
  'link-locked': 'colleague',
} as const satisfies Record<MessageKind, Greeting>

/**
 * The words of one outbox entry in its channel and locale (English when we have no words for the locale).
 * Refuses a param its kind may not carry, a malformed one, and a missing link.
 */
export function renderMessage(
  entry: Unrendered,
): Outcome<RenderedMessage, 'param-not-allowed' | 'param-malformed' | 'param-missing'> {
  const read = readParams(entry.kind, entry.params)
  if (!read.ok) return read
  const locale = messageLocale(entry.locale)
  const words = wordsFor(locale)
  const fill = toFill(read.value, locale)
  const lines = letterLines(entry, words, fill)
  const subject = words.kinds[entry.kind].subject
  return done({
    kind: entry.kind,
    channel: entry.channel,
    to: entry.to,
    locale,
    reference: entry.dedupeKey,
    triedBefore: entry.attempts > 0,
    params: fill,
    subject,
    text: entry.channel === 'sms' ? smsText(entry.kind, words, fill) : lines.join('\n\n'),
    html: entry.channel === 'email' ? toHtml({ lines, locale, subject, link: read.value.link }) : null,
  })
}

// One number to call: the direct line where there is one.
function toFill(params: MessageParams, locale: MessageLocale): MessageParams {
  const phone = params.phone ?? params.organisationPhone
  return {
    ...params,
    ...(phone ? { phone } : {}),
    ...(params.byDate ? { byDate: spokenDate(params.byDate, locale) } : {}),
  }
}

// Releases of Node disagree on a comma after the weekday; GOV.UK style has none.
function spokenDate(isoDate: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  return format.format(Date.parse(isoDate)).replace(',', '')
}

function letterLines(
  { kind, locale }: Unrendered,
  words: MessageWords,
  fill: MessageParams,
): readonly string[] {
  const { news, act } = words.kinds[kind]
  const inOtherWords = messageLocale(locale) !== locale && !locale.startsWith('en')
  return [
    filled(fill.receiverName ? words.greetings.named : words.greetings[addressed[kind]], fill),
    news,
    ...(fill.byDate ? [filled(words.byDate, fill)] : []),
    `${act}\n${fill.link}`,
    ...(fill.phone ? [filled(inOtherWords ? words.otherLanguage : words.call, fill)] : []),
    words.notExpected,
    words.signOff,
  ]
}

// The receiver's name stays out of texts: one letter outside the basic set more than doubles the cost.
function smsText(kind: MessageKind, words: MessageWords, fill: MessageParams): string {
  const short = filled(words.kinds[kind].sms, fill)
  const long = `${short} ${filled(words.call, fill)}`
  return fill.phone && smsParts(long) === 1 ? long : short
}

function filled(template: string, fill: MessageParams): string {
  return template.replace(
    /\{\{(link|byDate|phone|receiverName)\}\}/g,
    (_, name: ParamName) => fill[name] ?? '',
  )
}
