import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import type { SessionSubject } from '#schemas/session.ts'
import { openKeys } from '#server/secrets/keys.ts'
import { hashOfSecret, randomId, randomSecret } from '#server/secrets/random-id.ts'
import { formTokenOf } from '#server/secrets/seal.ts'
import { createSessionService } from '#server/services/session-service.ts'
import { collections, people } from '#server/store/collections.ts'
import { openStore } from '#server/store/open-store.ts'
import { startService } from '#tests/support/service-process.ts'
import { anOwnDatabase } from './own-database.ts'

const seedChildren = '40'

/** What a visitor sends with each request: the cookie, and for a form its origin and token. */
export type Visitor = { readonly headers: Readonly<Record<string, string>>; readonly formToken: string }

/** Where a service keeps its records. */
export type DataPlace = { readonly dataDir: string; readonly mongoUri: string | undefined }
type Prepare = (place: DataPlace) => Promise<void>

/**
 * The built service over a fresh seeded store, with the same store open beside it: the embedded one, or a database of its own at
 * MONGODB_URI when that is given. `prepared` fills the place before the service starts. Close it after the bench.
 */
export async function aRunningService(prepared: Prepare = nothing) {
  const dataDir = await mkdtemp(join(tmpdir(), 'needs-first-bench-'))
  const mongoUri = process.env['MONGODB_URI']
  const database = mongoUri === undefined ? null : anOwnDatabase(mongoUri)
  const place = { dataDir, mongoUri: database?.uri }
  await prepared(place)
  const service = await startService(dataDir, {
    SEED_CHILDREN: seedChildren,
    ...(database && { MONGODB_URI: database.uri }),
  })
  const { origin } = service
  const store = await openStore({ dataDir, mongoUri: database?.uri, collections })
  const keys = openKeys(join(dataDir, 'keys.json'))
  const sessions = createSessionService({
    store,
    keys,
    questionnaire: childNeedsV1,
    passwords: { hashOf: nobodyAsks, matches: nobodyAsks },
    origin,
    now: () => new Date().toISOString(),
    newId: randomId,
    newSecret: randomSecret,
    hashOfSecret,
  })

  async function visit(subject: SessionSubject, isStaff: boolean): Promise<Visitor> {
    const { cookie, sessionId } = await sessions.start(subject, { isStaff, device: 'bench' })
    return {
      headers: { cookie: `__Host-s=${cookie}`, origin },
      formToken: formTokenOf(keys.forms, sessionId),
    }
  }

  return {
    origin,
    store,
    place,
    pid: service.pid,
    visitLink: (contributionId: string) => visit({ kind: 'link', contributionId, confirmed: true }, false),
    async visitPerson(email: string) {
      const { documents } = await store.records(people).find('byEmail', { equals: [email] })
      const [person] = documents
      if (!person) throw new Error(`nobody has the address ${email}`)
      return { person, ...(await visit({ kind: 'person', personId: person.id }, person.familyRole === null)) }
    },
    async close() {
      await service.stop('SIGTERM')
      await store.close()
      await database?.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
export type RunningService = Awaited<ReturnType<typeof aRunningService>>

function nobodyAsks(): Promise<never> {
  return Promise.reject(new Error('no password is asked for here'))
}

function nothing(): Promise<void> {
  return Promise.resolve()
}
