import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Actor } from '#schemas/actor.ts'
import type { Person } from '#schemas/person.ts'
import { people } from '#server/store/collections.ts'
import type { Parts } from './parts.ts'
import { personActor } from './session-actor.ts'
import type { SessionService } from './session-service.ts'

// Ten wrong passwords shut the password way in for 15 minutes, twenty for an hour, thirty for a day.
const shutMinutes = [
  { failures: 30, minutes: 1440 },
  { failures: 20, minutes: 60 },
  { failures: 10, minutes: 15 },
] as const

export type SignedIn = { readonly cookie: string; readonly actor: Actor }

/** Signing in with an email address and a password. */
export function createAccountService({ store, passwords, now }: Parts, sessions: SessionService) {
  const records = store.records(people)

  /** Equal words and equal time for an unknown address, a closed account and a wrong password. */
  async function signIn(input: {
    email: string
    password: string
    device: string
  }): Promise<Outcome<SignedIn, 'wrong-sign-in' | 'sign-in-shut'>> {
    const { documents } = await records.find('byEmail', {
      equals: [input.email.trim().toLowerCase()],
      limit: 1,
    })
    const person = documents[0] ?? null
    const matches = await passwords.matches(input.password.slice(0, 128), person?.passwordHash ?? null)
    if (!person || person.status !== 'active') return refused('wrong-sign-in')
    if (person.signIn.shutUntil !== null && person.signIn.shutUntil > now()) return refused('sign-in-shut')
    if (!matches) {
      await countFailure(person)
      return refused('wrong-sign-in')
    }
    if (person.signIn.failures > 0)
      await records.mutate(person.id, (current) =>
        done({ ...current, signIn: { failures: 0, shutUntil: null } }),
      )
    const isStaff = person.memberships.length > 0
    const { cookie, sessionId } = await sessions.start(
      { kind: 'person', personId: person.id },
      { isStaff, device: input.device },
    )
    return done({ cookie, actor: personActor(person, sessionId, londonDay(now())) })
  }

  async function countFailure(person: Person): Promise<void> {
    await records.mutate(person.id, (current) => {
      const failures = current.signIn.failures + 1
      return done({ ...current, signIn: { failures, shutUntil: shutUntil(failures, now()) } })
    })
  }

  return { signIn }
}

function shutUntil(failures: number, now: string): string | null {
  const step = shutMinutes.find((candidate) => failures >= candidate.failures)
  return step ? new Date(Date.parse(now) + step.minutes * 60_000).toISOString() : null
}
