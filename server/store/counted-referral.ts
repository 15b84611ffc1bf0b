import { createEpisodeCoder, episodeCoding, type CodedEpisode } from '#schemas/coded-episode.ts'
import type { Referral } from '#schemas/referral.ts'
import type { CountedPart } from './define-collection.ts'
import { StoreError } from './store-error.ts'

type Episode = readonly [
  days: CodedEpisode['days'],
  codes: CodedEpisode['codes'],
  isEstimated: boolean,
  school: string | null,
  asked: CodedEpisode['asked'],
  visits: CodedEpisode['visits'],
  touched: CodedEpisode['touched'],
]
type Kept = readonly [areaId: string, childId: string, ...episodes: readonly Episode[]]

const codedEpisode = createEpisodeCoder()

/** What counting reads of a request, many times shorter than the request. */
export const countedReferral: CountedPart<Pick<Referral, 'id' | 'areaId' | 'childId' | 'episodes'>> = {
  form: episodeCoding,
  written({ areaId, childId, episodes = [] }) {
    const kept: Kept = [areaId, childId, ...episodes.map((episode) => inOrder(codedEpisode(episode)))]
    return JSON.stringify(kept)
  },
}

/** The area, the child and the episodes of a request, as they were kept for counting. */
export type CountedReferral = {
  readonly areaId: string
  readonly childId: string
  readonly episodes: readonly CodedEpisode[]
}

/** What was kept of a request for counting; refuses, by throwing, what was not written here. */
export function readCountedReferral(text: string): CountedReferral {
  const kept: unknown = JSON.parse(text)
  if (!isKept(kept)) throw new StoreError('stored-shape-mismatch', 'kept for counting')
  const [areaId, childId, ...episodes] = kept
  return { areaId, childId, episodes: episodes.map(named) }
}

/** The child a text kept for counting is about, without reading the rest of it. */
export function childIdIn(text: string): string {
  // Ids hold no quotation marks: ["area","child",…
  return text.split('"', 4)[3] ?? ''
}

function inOrder({ days, codes, isEstimated, school, asked, visits, touched }: CodedEpisode): Episode {
  return [days, codes, isEstimated, school, asked, visits, touched]
}

function named([days, codes, isEstimated, school, asked, visits, touched]: Episode): CodedEpisode {
  return { days, codes, isEstimated, school, asked, visits, touched }
}

// Written by this room alone, from a document that was checked; checking it again would cost more than all the rest.
function isKept(value: unknown): value is Kept {
  return Array.isArray(value)
}
