import type { Tie } from '#schemas/child.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'

/** How somebody an adult adds can stand to a child; `self` is the young person's own account. */
export const tieKinds = ['parent', 'carer', 'teacher', 'self'] as const

/** What somebody typed about a person around a child. */
export type TypedTie = {
  readonly kind: string
  readonly label: string
  readonly email: string
  readonly phone: string
  /** What showed who this person is; empty while nobody has checked. */
  readonly evidence: string
}

export type TieDetails = Pick<Tie, 'kind' | 'label' | 'evidence' | 'state'> & {
  readonly email: string | null
  readonly phone: string | null
}

const longestLabel = 60
const longestEvidence = 120

/** A person around a child as typed; refused with a fault for each field. Without evidence the tie is only proposed. */
export function readTie(typed: TypedTie): Outcome<TieDetails, 'check-details'> {
  const kind = tieKinds.find((known) => known === typed.kind)
  const label = typed.label.trim()
  const email = typed.email.trim().toLowerCase() || null
  const phone = typed.phone.trim() || null
  const evidence = typed.evidence.trim()
  const faults = {
    ...(kind ? {} : { kind: 'choose' }),
    ...(label === '' ? { label: 'missing' } : {}),
    ...(label.length > longestLabel ? { label: 'too-long' } : {}),
    ...(evidence.length > longestEvidence ? { evidence: 'too-long' } : {}),
    ...contactFaults({ email, phone }),
  }
  if (!kind || Object.keys(faults).length > 0) return refused('check-details', faults)
  return done({ kind, label, email, phone, evidence, state: evidence === '' ? 'proposed' : 'active' })
}

/** What is wrong with an email address and a phone number, by field; each may be left out. */
export function contactFaults({
  email,
  phone,
}: {
  readonly email: string | null
  readonly phone: string | null
}): Readonly<Record<string, string>> {
  return {
    ...(email !== null && !isEmail(email) ? { email: 'email' } : {}),
    ...(phone !== null && !isPhone(phone) ? { phone: 'phone' } : {}),
  }
}

function isEmail(text: string): boolean {
  return text.length <= 200 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text)
}

function isPhone(text: string): boolean {
  return /^\+?[0-9][0-9 ]{8,19}$/.test(text)
}

/** The tie of somebody an adult adds from today, with what showed who they are and who looked. */
export function tieFrom(
  { kind, label, evidence, state, email, phone }: TieDetails,
  { personId, checkedBy, today }: { personId: string; checkedBy: string; today: string },
): Tie {
  return {
    personId,
    kind,
    label,
    state,
    evidence: evidence === '' ? '' : evidenceLine(evidence, { name: checkedBy }, today),
    from: today,
    until: null,
    bar: null,
    contact: { phone, email, address: null, marker: null },
  }
}

/** What was seen, by whom and on which ISO day, in one line of the record; older lines may hold what was seen alone. */
export function evidenceLine(seen: string, { name }: { readonly name: string }, day: string): string {
  return `${seen} · ${name} · ${day}`.slice(0, 200)
}
