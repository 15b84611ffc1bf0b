import { ageBandOn, ageInMonths, correctedAgeMonths } from '#questionnaires/engine/age-band.ts'
import type { Form, Mode, Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import type { Child } from '#schemas/child.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Round } from '#schemas/round.ts'

/** Somebody who is asked in a round. */
export type Informant = {
  readonly viewpoint: Viewpoint
  readonly form: Form
  readonly locale: string
  /** What the lead calls this informant on the board. */
  readonly label: string
  /** The account that answers; null for a link-holder. */
  readonly authorId: string | null
  readonly contact: Contribution['contact']
  /** Why asking them is in order, where that is not a matter of course. */
  readonly note: string | null
  /** Trained to look for what some questions ask of trained health staff alone. */
  readonly isHealthTrained?: boolean
  readonly youngPersonAgreedAt?: string
}

const modeOfForm: Readonly<Partial<Record<Form, Mode>>> = { observation: 'by-observation' }

/** Home and health are asked for the early history, school for what it keeps: attendance, progress, reviews. */
const hasBackground: readonly Viewpoint[] = ['home', 'health', 'school']

const noMarkers = { answers: null, background: null, restricted: null, safety: null, voice: null }

/**
 * The part of one informant in a round, not yet opened and with no way in; ages are those of the day the round opened.
 * Refused from the 26th birthday.
 */
export function newContribution(
  id: string,
  informant: Informant,
  { child, round }: { readonly child: Child; readonly round: Round },
): Outcome<Contribution, 'over-25'> {
  const ages = agesOn(child, round.openedOn)
  if (!ages) return refused('over-25')
  const { viewpoint, form } = informant
  return done({
    ...informant,
    ...ages,
    id,
    areaId: child.areaId,
    childId: child.id,
    roundId: round.id,
    questionnaire: round.questionnaire,
    mode: modeOfForm[form] ?? 'own',
    isBackgroundAsked: hasBackground.includes(viewpoint),
    ...untouched,
  })
}

/** What stands in a part before anybody has opened it. */
export const untouched = {
  invitation: null,
  invitationHash: null,
  completedBy: null,
  openedAt: null,
  lastSavedAt: null,
  sentAt: null,
  withdrawnAt: null,
  receipt: null,
  isRoundOpen: true,
  answers: {},
  background: {},
  restricted: {},
  safety: {},
  voice: {},
  markers: noMarkers,
  safetyTasks: [],
  outbox: [],
  outboxDue: null,
} satisfies Partial<Contribution>

function agesOn(
  { birthDate, gestationWeeks, band }: Child,
  day: string,
): Pick<Contribution, 'ageBand' | 'ageMonths' | 'correctedAgeMonths'> | null {
  const override = band ? { band: band.chosen, reason: band.reason } : undefined
  const ageBand = ageBandOn(birthDate, day, override)
  if (!ageBand) return null
  const corrected = gestationWeeks === null ? undefined : correctedAgeMonths(birthDate, gestationWeeks, day)
  return { ageBand, ageMonths: ageInMonths(birthDate, day), correctedAgeMonths: corrected ?? null }
}
