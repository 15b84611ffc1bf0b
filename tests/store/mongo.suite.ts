import { randomUUID } from 'node:crypto'
import { createConnection } from 'mongoose'
import { openMongoStore } from '#server/store/mongo-store.ts'
import type { Engine } from './contract/engine.ts'
import { recordsContract } from './records.contract.ts'

const uri = process.env['MONGODB_URI']
if (uri === undefined) throw new Error('this suite needs MONGODB_URI')

const mongo: Engine = {
  name: 'MongoDB',
  createPlace() {
    const address = { uri, database: `needs-first-${randomUUID().slice(0, 8)}` }
    return Promise.resolve({
      address,
      open: (collections) => openMongoStore({ ...address, collections }),
      async drop() {
        const connection = await createConnection(uri, { dbName: address.database }).asPromise()
        await connection.dropDatabase()
        await connection.close()
      },
    })
  },
}

recordsContract(mongo)
