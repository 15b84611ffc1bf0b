import { addDays } from '#schemas/calendar.ts'
import { childShape } from '#schemas/child.ts'
import { referralShape, type Referral } from '#schemas/referral.ts'
import { randomId } from '#server/secrets/random-id.ts'
import { children, referrals } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'
import type { BulkWriter } from './bulk-writer.ts'
import { withoutRevision } from '#tests/support/without-revision.ts'

const writtenAtOnce = 50_000
const days = 1200
const manyChildren = 20_000
const mostDaysMoved = 84

/** Fills a store with so many referrals of one clinic: everything its seed holds on the clinic's lists, over and over. */
export async function writeManyReferrals(
  { store, bulk }: { readonly store: Store; readonly bulk: BulkWriter },
  clinicId: string,
  count: number,
): Promise<void> {
  const patterns = await patternsIn(store, clinicId)
  const childIds = await copiedChildren(store, bulk, patterns)
  for (let start = 0; start < count; start += writtenAtOnce) {
    const length = Math.min(writtenAtOnce, count - start)
    await bulk.write(
      referrals,
      Array.from({ length }, (_, at) =>
        aCopy(patterns, childIds, { at: start + at, on: aDay((start + at) / count) }),
      ),
    )
  }
}

async function patternsIn(store: Store, clinicId: string): Promise<readonly Referral[]> {
  const { documents } = await store.records(referrals).find('byNextDate', { equals: [clinicId], limit: 1000 })
  const patterns = documents
    .filter(({ queueViews, listViews }) => queueViews.length + listViews.length > 0)
    .map((stored) => referralShape.parse(withoutRevision(stored)))
  if (patterns.length === 0) throw new Error('the seed holds no open referral of this clinic')
  return patterns
}

async function copiedChildren(
  store: Store,
  bulk: BulkWriter,
  patterns: readonly Referral[],
): Promise<readonly string[]> {
  const found = await Promise.all(patterns.map(({ childId }) => store.records(children).get(childId)))
  const known = found
    .filter((child) => child !== null)
    .map((child) => childShape.parse(withoutRevision(child)))
  const ids = Array.from({ length: manyChildren }, () => randomId('c'))
  for (let start = 0; start < ids.length; start += writtenAtOnce)
    await bulk.write(
      children,
      ids.slice(start, start + writtenAtOnce).map((id, at) => ({ ...aPattern(known, at), id })),
    )
  return ids
}

function aPattern<Kind>(patterns: readonly Kind[], at: number): Kind {
  const pattern = patterns[at % patterns.length]
  if (pattern === undefined) throw new Error('there is nothing to copy')
  return pattern
}

function aCopy(
  patterns: readonly Referral[],
  childIds: readonly string[],
  { at, on }: { readonly at: number; readonly on: string },
): Referral {
  const pattern = aPattern(patterns, at)
  const id = randomId('r')
  return {
    ...pattern,
    id,
    childId: aPattern(childIds, at * 7919),
    reference: `B${at}`,
    openKeys: pattern.openPathways.map((pathway) => `${id}:${pathway}`),
    receivedOn: on,
    createdAt: `${on}T09:00:00.000Z`,
    nextDate: moved(pattern.nextDate, at),
    reviewOn: moved(pattern.reviewOn, at),
    // Nine of ten as if on paper: a million packs would be a bench of the disk.
    pack: at % 10 === 0 ? pattern.pack : null,
    letters: [],
    outbox: [],
    outboxDue: null,
    timerDue: null,
  }
}

// The dates of a few dozen patterns would else stand on a few dozen days, thousands on each.
function moved(date: string | null, at: number): string | null {
  return date === null ? null : addDays(date, ((at * 31) % mostDaysMoved) - mostDaysMoved / 2)
}

// One day after the other, so that the pages of the indexes are written once and not a thousand times.
function aDay(share: number): string {
  return addDays('2023-01-01', Math.floor(share * days))
}
