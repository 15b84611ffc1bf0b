import type { Child, Tie } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import type { Person } from '#schemas/person.ts'
import { people } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import { newMessage } from './new-message.ts'
import { isInForce } from './tie-in-force.ts'

/** Somebody of the family who is told that there is something to read. */
export type Told = {
  readonly label: string
  readonly face: 'family' | 'young-person'
  readonly channel: 'email' | 'sms'
  readonly to: string
  readonly locale: string
  readonly hasAccount: boolean
  /** Where else they are known to be reached, when nothing comes back. */
  readonly anotherWay: Way | null
}

type Way = { readonly channel: 'email' | 'sms'; readonly to: string }

const faceOf = { parent: 'family', carer: 'family', self: 'young-person' } as const

/** The parents, carers and young person who are told when a picture is published: nobody barred, nobody of a protected family. */
export async function whoIsTold(desk: Desk, { ties, isProtected }: Child): Promise<readonly Told[]> {
  if (isProtected) return []
  const today = londonDay(desk.now())
  const told = await Promise.all(ties.filter((tie) => isInForce(tie, today)).map((tie) => tell(desk, tie)))
  return told.flatMap((one) => (one ? [one] : []))
}

/** The same person in the other way they are known to be reached; nothing where there is none. */
export function anotherWayTo(told: Told): readonly Told[] {
  return told.anotherWay === null ? [] : [{ ...told, ...told.anotherWay, anotherWay: null }]
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
  const [usual, ...others] = waysTo(tie, isActive ? account : null)
  if (!usual) return null
  return {
    label: tie.label,
    face: faceOf[tie.kind],
    ...usual,
    locale: isActive ? account.locale : 'en-GB',
    hasAccount: isActive,
    // A phone after an email and the other way about, before a second address of the same kind.
    anotherWay: others.find(({ channel }) => channel !== usual.channel) ?? others[0] ?? null,
  }
}

function waysTo({ contact }: Tie, account: Pick<Person, 'email' | 'phone'> | null): readonly Way[] {
  const emails = [account?.email ?? null, contact.email].filter((to) => to !== null)
  const phones = [contact.phone, account?.phone ?? null].filter((to) => to !== null)
  return [
    ...[...new Set(emails)].map((to) => ({ channel: 'email', to }) as const),
    ...[...new Set(phones)].map((to) => ({ channel: 'sms', to }) as const),
  ]
}
