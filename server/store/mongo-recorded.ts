import { trusted, type Model } from 'mongoose'
import type { MongoDocument } from './mongo-records.ts'
import { writtenChild, writtenRequest, type RecordedRequest } from './recorded-request.ts'

const readAtOnce = 500
const ofRequest = { childId: 1, events: 1, groups: 1 } as const
const ofChild = { givenName: 1, familyName: 1, birthDate: 1, diedOn: 1 } as const

type Models = { readonly referrals: Model<MongoDocument>; readonly children: Model<MongoDocument> }

/** The requests of an area with their children, many at a time, and no more of them than is looked at. */
export async function* recordedIn(
  { referrals, children }: Models,
  areaId: string,
): AsyncGenerator<readonly RecordedRequest[]> {
  const rows = referrals.find({ areaId }).select(ofRequest).lean().cursor({ batchSize: readAtOnce })
  let some: RecordedRequest['referral'][] = []
  for await (const row of rows) {
    some.push(writtenRequest(row))
    if (some.length < readAtOnce) continue
    yield withChildren(children, some)
    some = []
  }
  yield withChildren(children, some)
}

// None where the child is no longer there.
async function withChildren(
  model: Model<MongoDocument>,
  some: readonly RecordedRequest['referral'][],
): Promise<readonly RecordedRequest[]> {
  const ids = [...new Set(some.map(({ childId }) => childId))]
  const found = await model
    .find({ _id: trusted({ $in: ids }) })
    .select(ofChild)
    .lean()
  const known = new Map(found.map(({ _id, ...fields }) => [_id, writtenChild({ ...fields, id: _id })]))
  return some.flatMap((referral) => {
    const child = known.get(referral.childId)
    return child ? [{ referral, child }] : []
  })
}
