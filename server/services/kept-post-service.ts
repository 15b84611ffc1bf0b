import { seal, unseal } from '#server/secrets/seal.ts'
import { keptPosts } from '#server/store/collections.ts'
import type { Parts } from './parts.ts'

const day = 86_400_000
const mostKept = 20

export type KeptForm = {
  readonly id: string
  readonly path: string
  readonly form: URLSearchParams
  readonly keptAt: string
}

/** What somebody sent after their session had ended, sealed for them alone for 24 hours. */
export function createKeptPostService({ store, keys, now, newId }: Parts) {
  const records = store.records(keptPosts)

  /** Keeps a form for its owner; false when it is empty or the owner has too many waiting. */
  async function keep(post: { owner: string; path: string; form: URLSearchParams }): Promise<boolean> {
    const { owner, path, form } = post
    const fields = new URLSearchParams([...form].filter(([name]) => name !== 'csrf'))
    if (fields.size === 0 || (await waitingFor(owner)).length >= mostKept) return false
    const at = now()
    const kept = await records.insert({
      id: newId('k'),
      owner,
      path: path.slice(0, 300),
      sealed: seal(keys.sealing, owner, fields.toString()),
      keptAt: at,
      expiresAt: new Date(Date.parse(at) + day).toISOString(),
    })
    return kept.ok
  }

  /** What waits for this owner, oldest first. */
  async function waitingFor(owner: string): Promise<readonly KeptForm[]> {
    const { documents } = await records.find('byOwner', { equals: [owner] })
    return documents
      .filter(({ expiresAt }) => expiresAt > now())
      .map(({ id, path, sealed, keptAt }) => ({
        id,
        path,
        keptAt,
        form: new URLSearchParams(unseal(keys.sealing, owner, sealed)),
      }))
  }

  /** Forgets one kept post once its owner has it back. */
  async function forget(owner: string, id: string): Promise<void> {
    const kept = await records.get(id)
    if (kept?.owner === owner) await records.remove(id)
  }

  return { keep, waitingFor, forget }
}
