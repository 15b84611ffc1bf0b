import {
  evidenceItemShape,
  evidenceOwners,
  settings,
  type EvidenceItem,
  type EvidenceOwner,
  type Setting,
} from '#schemas/evidence-item.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { pathways } from '#schemas/referral-choices.ts'

/** The greatest age in whole years an evidence line may name; 25 is the last year of the service. */
const lastYear = 25

/**
 * One line of the evidence list as typed, on top of the line as it was; null when it is asked for on no pathway any more.
 * Ages are typed in whole years, both ends included.
 */
export function readEvidenceItem(
  form: URLSearchParams,
  before: EvidenceItem,
): Outcome<EvidenceItem | null, 'check-details'> {
  const chosen = pathways.filter((pathway) => form.getAll('pathways').includes(pathway))
  if (chosen.length === 0) return done(null)
  const [from, to] = [yearIn(form, 'fromYears'), yearIn(form, 'toYears')]
  if (from === null || to === null || from > to) return refused('check-details', { fromYears: 'not-ages' })
  const read = evidenceItemShape.safeParse({
    ...before,
    pathways: chosen,
    neededTo: form.get('neededTo'),
    months: { from: monthOf(from, before.months.from, 0), to: monthOf(to, before.months.to, 11) },
    owner: form.get('owner'),
    ownerIn: ownersIn(form),
    alternatives: form.getAll('alternatives'),
  })
  if (read.success) return done(read.data)
  const wrong = read.error.issues.map(({ path, code }): [string, string] => [String(path[0]), code])
  return refused('check-details', Object.fromEntries(wrong))
}

// Whoever leaves the years as they were leaves the months as they were.
function monthOf(year: number, before: number, month: 0 | 11): number {
  return Math.floor(before / 12) === year ? before : year * 12 + month
}

function ownersIn(form: URLSearchParams): Partial<Record<Setting, EvidenceOwner | null>> {
  const found: Partial<Record<Setting, EvidenceOwner | null>> = {}
  for (const setting of settings) {
    const choice = form.get(`in.${setting}`)
    const owner = evidenceOwners.find((one) => one === choice)
    if (owner) found[setting] = owner
    if (choice === 'nobody') found[setting] = null
  }
  return found
}

function yearIn(form: URLSearchParams, name: string): number | null {
  const typed = (form.get(name) ?? '').trim()
  const year = /^\d{1,2}$/.test(typed) ? Number(typed) : null
  return year !== null && year <= lastYear ? year : null
}
