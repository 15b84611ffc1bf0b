import type { Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import type { Keys } from '#server/secrets/keys.ts'
import type { Passwords } from '#server/secrets/passwords.ts'
import type { Store } from '#server/store/records.ts'

/** What the services are built from; time, ids and randomness are parts like any other. */
export type Parts = {
  readonly store: Store
  readonly questionnaire: Questionnaire
  readonly keys: Keys
  readonly passwords: Passwords
  /** The address people reach the service at, such as `https://needs.example.org`. */
  readonly origin: string
  /** ISO instant, UTC. */
  readonly now: () => string
  /** An opaque id with this prefix. */
  readonly newId: (prefix: string) => string
  /** A 256-bit secret for a link. */
  readonly newSecret: () => string
  /** How such a secret is kept: SHA-256, hex. */
  readonly hashOfSecret: (secret: string) => string
}
