import type { MessageKind } from '#schemas/outbox-entry.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { isThisMachine } from './this-machine.ts'

/** The only facts a message may carry: where to go, by when, whom to call, and the receiver's own name. */
export const paramNames = ['link', 'byDate', 'phone', 'organisationPhone', 'receiverName'] as const
export type ParamName = (typeof paramNames)[number]
export type MessageParams = { readonly link: string } & Readonly<Partial<Record<ParamName, string>>>

const forAnswering = ['link', 'byDate', 'phone', 'organisationPhone', 'receiverName'] as const
const forReading = ['link', 'phone', 'organisationPhone', 'receiverName'] as const
const forStaff = ['link', 'receiverName'] as const

/** Which params each kind may carry; anything unlisted is refused. */
export const paramsAllowed = {
  invitation: forAnswering,
  reminder: forAnswering,
  'someone-answered': forStaff,
  'profile-ready': forReading,
  'plan-review-due': forAnswering,
  'information-asked': forAnswering,
  'decision-made': forReading,
  'referral-received': forReading,
  'appointment-booked': forReading,
  'appointment-changed': forReading,
  'list-task': forStaff,
  'safety-task': forStaff,
  'safety-late': forStaff,
  'link-locked': forStaff,
  'follow-invitation': forAnswering,
} as const satisfies Record<MessageKind, readonly ParamName[]>

const isWellFormed = {
  link: isSafeLink,
  byDate: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
  phone: isPhone,
  organisationPhone: isPhone,
  receiverName: (value) => /^[^\p{Cc}\p{Zl}\p{Zp}]{1,120}$/u.test(value),
} as const satisfies Record<ParamName, (value: string) => boolean>

/**
 * The params of a message, when every one is allowed for its kind and well formed: `link` a full https address
 * (http on this machine alone), `byDate` an ISO date, phone numbers in digits, `receiverName` one plain line.
 * Refuses anything else, naming the param and never its value.
 */
export function readParams(
  kind: MessageKind,
  params: Readonly<Record<string, string>>,
): Outcome<MessageParams, 'param-not-allowed' | 'param-malformed' | 'param-missing'> {
  const read: Partial<Record<ParamName, string>> = {}
  for (const [given, value] of Object.entries(params)) {
    const name = paramsAllowed[kind].find((allowed) => allowed === given)
    if (!name) return refused('param-not-allowed', { param: given.slice(0, 40) })
    if (!isWellFormed[name](value)) return refused('param-malformed', { param: name })
    read[name] = value
  }
  const { link } = read
  return link ? done({ ...read, link }) : refused('param-missing', { param: 'link' })
}

function isPhone(value: string): boolean {
  return /^\+?[0-9][0-9 ]{2,19}$/.test(value)
}

function isSafeLink(value: string): boolean {
  if (/[\s<>"]/.test(value) || !URL.canParse(value)) return false
  const { protocol, hostname, username, password } = new URL(value)
  if (username || password) return false
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname))
}
