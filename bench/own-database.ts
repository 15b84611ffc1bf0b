import { randomUUID } from 'node:crypto'
import { MongoClient } from 'mongodb'

/** A database of its own on the engine of this address, as the address to open and the way to drop it again. */
export function anOwnDatabase(uri: string) {
  const address = new URL(uri)
  address.pathname = `/needs-first-bench-${randomUUID()}`
  const own = address.href
  return {
    uri: own,
    async drop(): Promise<void> {
      const client = await MongoClient.connect(own)
      await client.db().dropDatabase()
      await client.close()
    },
  }
}
