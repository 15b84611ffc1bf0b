import type { Passwords } from '#server/secrets/passwords.ts'
import type { Store } from '#server/store/records.ts'

/** Somebody to sign in as in the demonstration area. */
export type Persona = {
  readonly job: string
  readonly name: string
  readonly email: string
  readonly password: string
}

/** Fills an empty store with the demonstration area of one seed number, and says whom to sign in as. */
export async function seedWhenEmpty(parts: {
  readonly store: Store
  readonly passwords: Passwords
  readonly seed: number
  readonly children: number
}): Promise<readonly Persona[]> {
  await parts.store.migrate()
  return []
}
