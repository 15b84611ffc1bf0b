import { done } from '#schemas/outcome.ts'
import { openLmdbStore } from '#server/store/lmdb-store.ts'
import { openMongoStore } from '#server/store/mongo-store.ts'
import { z } from 'zod'
import { aProbe, declared, probes } from './probe.ts'

// Another server of the same store: adds to one document and claims unique values, then says how it went.
const jobShape = z.object({
  address: z.union([z.object({ path: z.string() }), z.object({ uri: z.string(), database: z.string() })]),
  name: z.string(),
  counter: z.string(),
  times: z.number(),
})
const { address, name, counter, times } = jobShape.parse(JSON.parse(process.argv[2] ?? ''))

const store =
  'path' in address
    ? openLmdbStore({ ...address, collections: declared })
    : await openMongoStore({ ...address, collections: declared })
const records = store.records(probes)
const turns = Array.from({ length: times }, (_, at) => at)
const added = await Promise.all(
  turns.map(() => records.mutate(counter, (current) => done({ ...current, count: current.count + 1 }))),
)
const claimed = await Promise.all(
  turns.map((at) => records.insert(aProbe({ id: `${name} ${at}`, email: `${counter} claim ${at}` }))),
)
await store.close()
const count = (outcomes: readonly { readonly ok: boolean }[]) => outcomes.filter(({ ok }) => ok).length
process.stdout.write(JSON.stringify({ added: count(added), claimed: count(claimed) }))
