import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused } from '#schemas/outcome.ts'
import { recordProblems } from '#schemas/record-problem.ts'
import type { Referral } from '#schemas/referral.ts'
import { problemCounts, problemsOf, qualityScore } from '#server/referrals/quality/problems-of.ts'
import { referrals } from '#server/store/collections.ts'
import type { Store, Stored } from '#server/store/records.ts'
import { childLine, withChildren } from './clinic-lines.ts'
import { clinicPlaceOf } from './clinic-place.ts'
import type { Desk } from './desk.ts'

const pageSize = 1000
const mostRead = 5000
const mostNamed = 50

/**
 * How a clinic's own requests were recorded, exactly: each problem with the requests that have it, so that they can be put right,
 * and the score. The newest five thousand are looked at; of a problem the first fifty are named.
 */
export async function clinicRecords(desk: Desk, actor: Actor) {
  const opened = await desk.gate.open({ actor, action: 'read', section: 'clinic-quality' }, {})
  const place = clinicPlaceOf(actor)
  if (!opened.ok || !place) return refused('not-found')
  const today = londonDay(desk.now())
  const lines = await withChildren(desk.store, actor, await newestOf(desk.store, place.clinicId))
  const findings = problemsOf(lines, today)
  const counts = problemCounts(findings)
  const named = lines.map((line) => childLine(line, today))
  return done({
    today,
    score: qualityScore(counts),
    looked: lines.length,
    problems: recordProblems.map((problem, index) => ({
      problem,
      checked: counts[index]?.checked ?? 0,
      found: counts[index]?.found ?? 0,
      requests: named
        .filter((_line, at) => findings[at]?.get(problem) === true)
        .slice(0, mostNamed)
        .map(({ id, initials }) => ({ id, initials })),
    })),
  })
}

type RecordsOutcome = Awaited<ReturnType<typeof clinicRecords>>
/** How a clinic's requests were recorded. */
export type ClinicRecords = Extract<RecordsOutcome, { readonly ok: true }>['value']

async function newestOf(store: Store, clinicId: string): Promise<readonly Stored<Referral>[]> {
  const found: Stored<Referral>[] = []
  let after: string | null = null
  do {
    const page: { documents: readonly Stored<Referral>[]; next: string | null } = await store
      .records(referrals)
      .find('byClinic', { equals: [clinicId], descending: true, limit: pageSize, after })
    found.push(...page.documents)
    after = page.next
  } while (after !== null && found.length < mostRead)
  return found
}
