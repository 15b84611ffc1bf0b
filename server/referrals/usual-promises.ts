import type { PathwayPromises } from '#schemas/area-pathways.ts'
import { referralSources, type Pathway } from '#schemas/referral-choices.ts'

const usual: PathwayPromises = {
  openWithinDays: 10,
  decideWithinDays: 28,
  panelDates: [],
  permittedReferrers: [...referralSources],
  minimumAgeMonths: null,
  backdatingDays: 7,
  informationWorkingDays: { remind: 10, secondChannel: 15, decideAnyway: 20 },
  checkInEveryDays: 84,
  answerWithinDays: 28,
  lookWithinWorkingDays: 5,
  supportWithinDays: 42,
  firstContact: { modes: ['face_to_face', 'video'], parentOnlyCounts: true },
  measureSet: 'local',
}

/**
 * What an area promises until it sets its own (NICE CG128: support within six weeks of the outcome).
 * NICE NG87 speaks of ADHD from the age of five; a younger child stays on a line that everybody can see.
 */
export const usualPromises: Readonly<Record<Pathway, PathwayPromises>> = {
  adhd: { ...usual, minimumAgeMonths: 60, measureSet: 'adhd-mi' },
  autism: { ...usual, measureSet: 'mhsds-autism' },
  fasd: usual,
  unsure: usual,
}
