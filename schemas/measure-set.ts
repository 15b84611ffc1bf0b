import type { ContactMode, Pathway } from './referral-choices.ts'

export const measureSetIds = ['local', 'mhsds-autism', 'adhd-mi', 'chs-sitrep', 'rtt', 'wales'] as const
export type MeasureSetId = (typeof measureSetIds)[number]

/** Which attended contacts end the wait for a first contact; each way of measuring has its own. */
export type ContactRule = {
  readonly modes: readonly ContactMode[]
  /** Only a meeting recorded as the first of the assessment counts, not any contact before it. */
  readonly onlyFirstAssessment: boolean
  readonly parentOnlyCounts: boolean
}

/** A band of waits in whole days, both ends included; the last has no end. */
export type WaitBand = { readonly id: string; readonly from: number; readonly to: number | null }

/** One published way of measuring a wait. */
export type MeasureSet = {
  readonly id: MeasureSetId
  readonly pathways: readonly Pathway[]
  /** What ends the headline wait: a contact, or treatment begun or decided against. */
  readonly stop: 'contact' | 'treatment'
  readonly contact: ContactRule
  /** From the first day any service had the request, or from the day this one did. */
  readonly start: 'original' | 'local'
  readonly bands: readonly WaitBand[]
}

const every: readonly Pathway[] = ['adhd', 'autism', 'fasd', 'unsure']
const seen: readonly ContactMode[] = ['face_to_face', 'video']
const live: readonly ContactMode[] = ['face_to_face', 'video', 'phone']

/** Bands from their last days, in order: `[91, 364]` are 0–91, 92–364 and 365 and more. */
function bandsUpTo(lastDays: readonly number[]): readonly WaitBand[] {
  const starts = [0, ...lastDays.map((last) => last + 1)]
  return starts.map((from, index) => {
    const to = lastDays[index] ?? null
    return { id: to === null ? `${String(from)}+` : `${String(from)}-${String(to)}`, from, to }
  })
}

// The community SitRep leaves day 365 without a home; from 365 on is over 52 weeks.
const sitRepBands = bandsUpTo([7, 14, 28, 84, 126, 364, 728])

/** The national and local definitions an area may choose from. Nothing pauses any of them. */
export const measureSets: Readonly<Record<MeasureSetId, MeasureSet>> = {
  local: {
    id: 'local',
    pathways: every,
    stop: 'contact',
    contact: { modes: seen, onlyFirstAssessment: true, parentOnlyCounts: true },
    start: 'original',
    bands: sitRepBands,
  },
  // Mental Health Services Data Set: consultation mechanism 01 or 11, attended on time or late; a phone call does not count.
  'mhsds-autism': {
    id: 'mhsds-autism',
    pathways: ['autism'],
    stop: 'contact',
    contact: { modes: seen, onlyFirstAssessment: false, parentOnlyCounts: true },
    start: 'original',
    bands: bandsUpTo([91]),
  },
  // NHS England ADHD management information: 13, 52 and 104 weeks; the row of 104 weeks begins there.
  'adhd-mi': {
    id: 'adhd-mi',
    pathways: ['adhd'],
    stop: 'contact',
    contact: { modes: live, onlyFirstAssessment: false, parentOnlyCounts: true },
    start: 'original',
    bands: bandsUpTo([91, 364, 727]),
  },
  'chs-sitrep': {
    id: 'chs-sitrep',
    pathways: every,
    stop: 'contact',
    contact: { modes: seen, onlyFirstAssessment: true, parentOnlyCounts: true },
    start: 'local',
    bands: sitRepBands,
  },
  rtt: {
    id: 'rtt',
    pathways: every,
    stop: 'treatment',
    contact: { modes: seen, onlyFirstAssessment: true, parentOnlyCounts: true },
    start: 'original',
    bands: bandsUpTo([126, 364]),
  },
  // Wales counts a live meeting of the assessment, also with a parent alone.
  wales: {
    id: 'wales',
    pathways: every,
    stop: 'contact',
    contact: { modes: live, onlyFirstAssessment: true, parentOnlyCounts: true },
    start: 'original',
    bands: bandsUpTo([84, 126, 182, 252, 364]),
  },
}

/** Whether a measure set counts what is of this pathway; what is of all alike (null) only where it counts them all. */
export function isMeasured(id: MeasureSetId, pathway: Pathway | null): boolean {
  const { pathways } = measureSets[id]
  return pathway === null ? pathways.length === every.length : pathways.includes(pathway)
}
