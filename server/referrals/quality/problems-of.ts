import { recordProblems, type ProblemCount, type RecordProblem } from '#schemas/record-problem.ts'
import type { Child } from '#schemas/child.ts'
import type { Referral } from '#schemas/referral.ts'
import { groupsNotKnown } from '../counted-episodes.ts'
import { eventsInOrder, foldEvents } from '../fold-events.ts'
import { isOpen } from '../states.ts'
import { childrenWithDoubles } from './children-with-doubles.ts'
import { recordChecks } from './record-checks.ts'

/** A request and the child it is about. */
export type LookedRecord = {
  readonly referral: Pick<Referral, 'events' | 'groups'>
  readonly child: Pick<Child, 'id' | 'givenName' | 'familyName' | 'birthDate' | 'diedOn'>
}

/** What was asked of one record, and whether it has the problem; a problem that could not be asked of it is not there. */
type RecordFindings = ReadonlyMap<RecordProblem, boolean>

/**
 * What is wrong with each record at the end of an ISO day, in the order given; what happened later is not looked at.
 * Drafts, duplicates that were joined and entries made in error are asked nothing.
 */
export function problemsOf(records: readonly LookedRecord[], asOf: string): readonly RecordFindings[] {
  const open = records.filter(({ referral }) => isOpenOn(referral, asOf))
  const doubles = childrenWithDoubles(open.map(({ child }) => child))
  return records.map((record) => findingsOf(record, { asOf, hasDouble: doubles.has(record.child.id) }))
}

/** What is wrong with one record at the end of an ISO day; `hasDouble` says whether another open one may be of the same child. */
export function findingsOf(
  { referral, child }: LookedRecord,
  { asOf, hasDouble }: { readonly asOf: string; readonly hasDouble: boolean },
): RecordFindings {
  const { events, groups = groupsNotKnown } = referral
  const ordered = eventsInOrder(events).filter(({ effectiveDate }) => effectiveDate <= asOf)
  const found = new Map<RecordProblem, boolean>()
  for (const episode of countedOn(referral, asOf)) {
    const own = ordered.filter(({ episodeId }) => episodeId === episode.id)
    const firstWrittenAt = firstWritten(events, episode.id)
    const looked = { episode, events: own, firstWrittenAt, groups, child, hasDouble, asOf }
    for (const problem of recordProblems) {
      const has = recordChecks[problem](looked)
      if (has !== null) found.set(problem, has || found.get(problem) === true)
    }
  }
  return found
}

function firstWritten(events: Referral['events'], episodeId: string): string | null {
  const written = events.filter((event) => event.episodeId === episodeId).map(({ recordedAt }) => recordedAt)
  return written.sort()[0] ?? null
}

/** How many records each problem was asked of and found in, in the order problems are listed. */
export function problemCounts(findings: readonly RecordFindings[]): readonly ProblemCount[] {
  return recordProblems.map((problem) => {
    const asked = findings.flatMap((found) => found.get(problem) ?? [])
    return { problem, checked: asked.length, found: asked.filter(Boolean).length }
  })
}

/** The mean share of records without the problem, 0 to 100 in whole numbers, over what could be asked; null when nothing could. */
export function qualityScore(counts: readonly Pick<ProblemCount, 'checked' | 'found'>[]): number | null {
  const passes = counts.flatMap(({ checked, found }) => (checked === 0 ? [] : [1 - found / checked]))
  if (passes.length === 0) return null
  return Math.round((100 * passes.reduce((sum, pass) => sum + pass, 0)) / passes.length)
}

const notCounted: readonly (string | null)[] = ['duplicate', 'entered_in_error']

function countedOn({ events }: Pick<Referral, 'events'>, asOf: string) {
  return foldEvents(events, asOf).filter(
    ({ receivedOn, closedReason }) => receivedOn !== null && !notCounted.includes(closedReason),
  )
}

function isOpenOn(referral: Pick<Referral, 'events'>, asOf: string): boolean {
  return countedOn(referral, asOf).some(({ state }) => isOpen(state))
}
