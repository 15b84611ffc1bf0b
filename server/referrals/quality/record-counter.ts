import { recordProblems, type ProblemCount, type RecordProblem } from '#schemas/record-problem.ts'
import { childrenWithDoubles, type ToldChild } from './children-with-doubles.ts'
import { findingsOf, type LookedRecord } from './problems-of.ts'

/**
 * Records looked at one after another at the end of an ISO day, so that an area of any size is counted without being held: only
 * the children of open requests are, to find those who may be the same.
 */
export function createRecordCounter(asOf: string) {
  const counts = new Map<RecordProblem, { checked: number; found: number }>()
  const open = new Map<string, { readonly child: ToldChild; requests: number }>()
  const countOf = (problem: RecordProblem) => {
    const known = counts.get(problem) ?? { checked: 0, found: 0 }
    counts.set(problem, known)
    return known
  }
  function keepOpen({ child: { id, givenName, familyName, birthDate } }: LookedRecord): void {
    const known = open.get(id)
    if (known) known.requests += 1
    if (!known) open.set(id, { child: { id, givenName, familyName, birthDate }, requests: 1 })
  }

  return {
    add(record: LookedRecord): void {
      const findings = findingsOf(record, { asOf, hasDouble: false })
      for (const [problem, has] of findings) {
        const count = countOf(problem)
        count.checked += 1
        if (has) count.found += 1
      }
      if (findings.has('possible-duplicate')) keepOpen(record)
    },
    /** How many records each problem was asked of and found in, in the order problems are listed. */
    counts(): readonly ProblemCount[] {
      const doubles = childrenWithDoubles([...open.values()].map(({ child }) => child))
      const twice = [...doubles].reduce((sum, id) => sum + (open.get(id)?.requests ?? 0), 0)
      return recordProblems.map((problem) => {
        const { checked, found } = countOf(problem)
        return { problem, checked, found: problem === 'possible-duplicate' ? twice : found }
      })
    },
  }
}
