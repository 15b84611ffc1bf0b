import { londonDay } from '#schemas/london-day.ts'
import type { Passwords } from '#server/secrets/passwords.ts'
import { organisations } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'
import { makeArea } from './make-area.ts'
import { demonstrationPassword, personas, type Persona } from './personas.ts'
import { areaId } from './workshop.ts'
import { writeDocuments } from './write-documents.ts'

export type { Persona } from './personas.ts'

export type SeedParts = {
  readonly store: Store
  readonly passwords: Pick<Passwords, 'hashOf'>
  readonly seed: number
  readonly children: number
  /** ISO day the area is seen on; the day it is run when left out. */
  readonly today?: string
}

/** Fills an empty store with the demonstration area of one seed number, and says whom to sign in as. */
export async function seedWhenEmpty(parts: SeedParts): Promise<readonly Persona[]> {
  if (process.env['NODE_ENV'] === 'production')
    throw new Error('The demonstration never exists in production.')
  const { store, passwords, seed, children, today = londonDay(new Date().toISOString()) } = parts
  await store.migrate()
  if (await isFilled(store)) return personas
  const passwordHash = await passwords.hashOf(demonstrationPassword)
  await writeDocuments(store, makeArea({ seed, children, today, passwordHash }))
  return personas
}

/** Whether the demonstration area is in the store already. */
export async function isFilled(store: Store): Promise<boolean> {
  const { documents } = await store.records(organisations).find('byArea', { equals: [areaId], limit: 1 })
  return documents.length > 0
}
