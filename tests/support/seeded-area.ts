import type { Child } from '#schemas/child.ts'
import { markersOf, type Marker } from '#server/seed/markers.ts'
import {
  children,
  contributions,
  organisations,
  people,
  plans,
  referrals,
  rounds,
  slots,
} from '#server/store/collections.ts'
import type { Store, Stored } from '#server/store/records.ts'

/** A marker with the child it belongs to; null for people and places. */
export type Known = Marker & { readonly childId: string | null }

/** Every record of a seeded store, and where each marker of it stands. */
export async function seededArea(store: Store) {
  const area = {
    organisations: await all(store.records(organisations).stream()),
    people: await all(store.records(people).stream()),
    children: await all(store.records(children).stream()),
    rounds: await all(store.records(rounds).stream()),
    contributions: await all(store.records(contributions).stream()),
    plans: await all(store.records(plans).stream()),
    referrals: await all(store.records(referrals).stream()),
    slots: await all(store.records(slots).stream()),
  }
  const known = new Map(Object.values(area).flatMap((documents) => documents.flatMap(knownIn)))
  return {
    ...area,
    childNamed: (givenName: string) => found(area.children, (child) => child.givenName === givenName),
    personWith: (email: string) => found(area.people, (person) => person.email === email),
    partsOf: ({ id }: Child) => area.contributions.filter(({ childId }) => childId === id),
    partBy: (child: Child, label: string) =>
      found(area.contributions, (part) => part.childId === child.id && part.label === label),
    referralsOf: ({ id }: Child) => area.referrals.filter(({ childId }) => childId === id),
    /** The markers that stand in a text, wherever they stand in it. */
    markersIn: (text: string): readonly Known[] =>
      [...new Set(text.match(word) ?? [])].flatMap((one) => known.get(one) ?? []),
  }
}
export type SeededArea = Awaited<ReturnType<typeof seededArea>>

const word = /(?<![0-9a-z])[0-9a-z]{10}(?![0-9a-z])/g

async function all<T extends { readonly id: string }>(
  stream: AsyncIterable<Stored<T>>,
): Promise<readonly Stored<T>[]> {
  const documents: Stored<T>[] = []
  for await (const document of stream) documents.push(document)
  return documents
}

function knownIn(document: {
  readonly id: string
  readonly childId?: string
}): readonly (readonly [string, Known])[] {
  const childId = document.childId ?? (document.id.startsWith('c_') ? document.id : null)
  return markersOf(document).map((marker) => [marker.marker, { ...marker, childId }])
}

function found<T>(among: readonly T[], isIt: (one: T) => boolean): T {
  const one = among.find(isIt)
  if (one === undefined) throw new Error('the seeded area has no such record')
  return one
}
