import type { CodedEpisode } from '#schemas/coded-episode.ts'
import type { CountsAsked, FactCount } from '#schemas/episode-fact.ts'
import type { Outcome } from '#schemas/outcome.ts'
import type { PlanSpans } from './counted-plan.ts'
import type { Collection, Identified } from './define-collection.ts'
import type { RecordedRequest } from './recorded-request.ts'
import type { IndexValue } from './sort-key.ts'

/** A stored document: the record's own fields and its revision, 1 when inserted and one more with every change. */
export type Stored<T extends Identified> = T & { readonly rev: number }

/**
 * What to look for in a declared index, whose fields are given values from the left.
 * `equals` names the first fields' values; `from` (inclusive) and `to` (exclusive) bound the next field.
 */
export interface Bounds {
  readonly equals?: readonly IndexValue[]
  readonly from?: IndexValue | undefined
  readonly to?: IndexValue | undefined
}

/** What to look for, from where on and how much of it. */
export interface Search extends Bounds {
  /** 1 to 1,000; 100 when left out. */
  readonly limit?: number
  /** The `next` of the page before, of the same search. */
  readonly after?: string | null | undefined
  readonly descending?: boolean
}

/** Documents in the index's order, and where the next page starts; null when there is none. */
export interface Page<T extends Identified> {
  readonly documents: readonly Stored<T>[]
  readonly next: string | null
}

export type InsertRefusal = 'already-exists' | 'duplicate-key' | 'too-large'
export type MutateRefusal = 'not-found' | 'duplicate-key' | 'too-large' | 'busy'

/**
 * The documents of one collection. A write that was answered is on disk. `duplicate-key` names the unique key in
 * `details.key`. What a reader gets is its own or cannot be changed; an id that no document can have is simply not found.
 */
export interface Records<T extends Identified, IndexName extends string = string> {
  get(id: string): Promise<Stored<T> | null>
  /** The documents of many ids, read at once: each in the place of its id, null where there is none. */
  getEach(ids: readonly string[]): Promise<readonly (Stored<T> | null)[]>
  insert(document: T): Promise<Outcome<Stored<T>, InsertRefusal>>
  /**
   * Replaces a document by what `change` makes of it. `change` is pure and may run more than once; when it refuses,
   * throws or changes nothing, nothing is written and the revision stays.
   */
  mutate<Refusal extends string = never>(
    id: string,
    change: (current: Stored<T>) => Outcome<T, Refusal>,
  ): Promise<Outcome<Stored<T>, Refusal | MutateRefusal>>
  /** Documents that lack a value for a field of the index are not in it. Unique keys are indexes too. */
  find(index: IndexName, search: Search): Promise<Page<T>>
  /** How many documents `find` would give on all its pages together; counted no further than `most` where it is given. */
  count(index: IndexName, search: Bounds & { readonly most?: number }): Promise<number>
  /** Every document by id; one that is there throughout comes exactly once, whatever is written meanwhile. */
  stream(): AsyncIterable<Stored<T>>
  /** Whether there was one to remove. */
  remove(id: string): Promise<boolean>
}

/** A set of collections behind one engine. */
export interface Store {
  records<T extends Identified, IndexName extends string>(
    collection: Collection<T, IndexName>,
  ): Records<T, IndexName>
  /** The episodes of an area's referrals as weighted rows: counts by group, fact and days, and no id of a child. */
  episodeCounts(areaId: string, asked: CountsAsked): Promise<readonly FactCount[]>
  /**
   * The episodes of an area's referrals, many at a time, as they are kept for counting: no id of a child. Of these children alone
   * where they are named.
   */
  episodes(areaId: string, childIds?: ReadonlySet<string>): AsyncIterable<readonly CodedEpisode[]>
  /** When the actions of every plan were under way, many at a time, and not a word of what they are. */
  planSpans(): AsyncIterable<readonly PlanSpans[]>
  /**
   * The requests of an area with their children, many at a time, as the quality of records looks at them. As they were written: a
   * whole area is gone through, and nothing is held to its shape once more.
   */
  recordedRequests(areaId: string): AsyncIterable<readonly RecordedRequest[]>
  /** Makes what the declarations ask for; does nothing when it is there already. Run before the first write. */
  migrate(): Promise<void>
  close(): Promise<void>
}
