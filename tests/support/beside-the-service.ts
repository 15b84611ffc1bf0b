import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import type { SessionSubject } from '#schemas/session.ts'
import { openKeys } from '#server/secrets/keys.ts'
import { hashOfSecret, randomId, randomSecret } from '#server/secrets/random-id.ts'
import { formTokenOf } from '#server/secrets/seal.ts'
import type { Parts } from '#server/services/parts.ts'
import { createSessionService } from '#server/services/session-service.ts'
import { accessEntries, collections } from '#server/store/collections.ts'
import { openStore } from '#server/store/open-store.ts'
import { aCaller, type Caller } from './a-caller.ts'
import { seededArea } from './seeded-area.ts'
import { startService } from './service-process.ts'

/**
 * The built service over an area of its own, and a second process on its folder: what this one writes is true for the service
 * at its next request, and what the service wrote can be read here.
 */
export async function besideTheService() {
  const folder = mkdtempSync(join(tmpdir(), 'needs-first-beside-'))
  cpSync(inject('seededArea'), folder, { recursive: true })
  const service = await startService(folder)
  const { origin } = service
  const store = await openStore({ dataDir: folder, mongoUri: null, collections })
  const parts = partsOver(store, { folder, origin })
  const sessions = createSessionService(parts)
  const area = await seededArea(store)

  /** Somebody who has signed in, without the tenth of a second a password takes. */
  async function signedIn(subject: SessionSubject): Promise<SignedIn> {
    const { cookie, sessionId } = await sessions.start(subject, { isStaff: true, device: 'test' })
    const formToken = formTokenOf(parts.keys.forms, sessionId)
    return { ...aCaller({ origin, cookie, formToken }), sessionId, cookie, formToken }
  }

  return {
    origin,
    store,
    parts,
    area,
    signedIn,
    person: (email: string) => signedIn({ kind: 'person', personId: area.personWith(email).id }),
    nobody: aCaller({ origin, cookie: '', formToken: '' }),
    /** Everything the access log holds about a child, oldest first. */
    async entriesOf(childId: string) {
      const page = await store.records(accessEntries).find('byChild', { equals: [childId], limit: 1000 })
      return page.documents
    },
    async close() {
      await service.stop()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type BesideTheService = Awaited<ReturnType<typeof besideTheService>>
export type SignedIn = Caller & {
  readonly sessionId: string
  readonly cookie: string
  readonly formToken: string
}

type Place = { readonly folder: string; readonly origin: string }

function partsOver(store: Parts['store'], { folder, origin }: Place): Parts {
  const noPasswords = () => Promise.reject(new Error('nobody signs in with a password beside the service'))
  return {
    store,
    questionnaire: childNeedsV1,
    keys: openKeys(join(folder, 'keys.json')),
    passwords: { hashOf: noPasswords, matches: noPasswords },
    origin,
    now: () => new Date().toISOString(),
    newId: randomId,
    newSecret: randomSecret,
    hashOfSecret,
  }
}
