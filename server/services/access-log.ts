import type { AccessEntry } from '#schemas/access-entry.ts'
import { accessEntries } from '#server/store/collections.ts'
import type { Parts } from './parts.ts'

/** What one read or write was: who, what and why, without a name. */
type AccessLine = Omit<AccessEntry, 'id' | 'at' | 'areaId' | 'childId'>

/** Whom a line is about: a child, or an area alone where `id` is null. */
type About = { readonly id: string | null; readonly areaId: string }

/** Writes down one read or write of a child, or figures that left as a file. A line that cannot be written is thrown, so it lets nothing through. */
export async function writeAccess(
  { store, now, newId }: Pick<Parts, 'store' | 'now' | 'newId'>,
  { id: childId, areaId }: About,
  line: AccessLine,
): Promise<void> {
  const entry = { ...line, id: newId('l'), at: now(), areaId, childId }
  const written = await store.records(accessEntries).insert(entry)
  if (!written.ok) throw new Error(`the access log refused an entry: ${written.refusal}`)
}
