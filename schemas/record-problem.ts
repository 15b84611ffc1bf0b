/** What can be wrong with how a request was recorded, in the order it is listed. */
export const recordProblems = [
  'ethnicity-unknown',
  'deprivation-unknown',
  'start-estimated',
  'late-entry',
  'contact-before-receipt',
  'closed-without-reason',
  'nothing-for-twelve-weeks',
  'outcome-missing',
  'phone-only',
  'possible-duplicate',
  'over-25',
  'after-death',
] as const
export type RecordProblem = (typeof recordProblems)[number]

/** How many requests one problem can be asked of, and how many have it. */
export type ProblemCount = {
  readonly problem: RecordProblem
  readonly checked: number
  readonly found: number
}

/** How a published count of records is named: `Q.checked.late-entry`, `Q.found.late-entry`. */
export function problemIndicator(kind: 'checked' | 'found', problem: RecordProblem): string {
  return `Q.${kind}.${problem}`
}
