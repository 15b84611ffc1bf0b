import { isAnswered, valuesOf } from '#questionnaires/engine/answers.ts'
import { strandIds } from '#questionnaires/engine/questionnaire.ts'
import { suggestionWords } from '#questionnaires/texts/suggestion-words.ts'
import type { Child } from '#schemas/child.ts'
import type { Contribution } from '#schemas/contribution.ts'
import type { Plan, PlanAction } from '#schemas/plan.ts'
import type { ReferralPack } from '#schemas/referral-pack.ts'
import { answerInWords } from './answer-in-words.ts'
import { packPicture } from './pack-picture.ts'
import type { Parts } from './parts.ts'
import { isSharedWith } from './profile-reader.ts'
import { restrictedParts, type PrivateAgreement } from './restricted-parts.ts'
import type { RoundForReferral } from './round-for-referral.ts'

/** What a pack is frozen from. */
export type PackSource = {
  readonly child: Child
  readonly school: string | null
  readonly known: RoundForReferral
  /** The parts whose private answers may go, if somebody agreed. */
  readonly privateParts: readonly Contribution[]
  /** Who said yes to sending the private parts too, and when; null when nobody did. */
  readonly agreed: PrivateAgreement | null
}

const mostWords = 4000
const clinic = { role: 'clinic-received', personId: null } as const

/** What the clinic will read, frozen now: nothing in it is typed again, and private answers are in a part of their own. */
export function buildPack(
  { questionnaire, now }: Pick<Parts, 'questionnaire' | 'now'>,
  source: PackSource,
): ReferralPack {
  const { child, school, known, privateParts, agreed } = source
  const { round, read, plan } = known
  const counted = read?.counted ?? []
  const words = (id: string) => wordsOf(questionnaire, counted, { id, name: child.likesToBeCalled })
  return {
    frozenAt: now(),
    roundId: round?.id ?? '',
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    child: childPart(child, { school, languages: words('b1_languages') }),
    profile: read ? packPicture(read) : {},
    impact: counted.flatMap(impactOf),
    onset: { noticedAt: words('m_onset_age'), lasting: words('m_duration'), words: null },
    ...triedIn(plan, child.likesToBeCalled),
    hearing: words('hv_hearing_result'),
    vision: words('hv_vision_result'),
    sleep: words('h_sleep_snore'),
    attendance: attendanceIn(counted),
    familyWords: ownWords(counted, 'home', ['STR1', 'STR2', 'STR3', 'STR4', 'FT1', 'FT2', 'FT3']),
    childWords: ownWords(counted, 'self', ['CV1', 'CV2', 'CV3', 'CV4', 'CV5', 'CV10']),
    restricted: agreed ? restrictedParts(questionnaire, privateParts, agreed) : [],
  }
}

function childPart(
  child: Child,
  { school, languages }: { readonly school: string | null; readonly languages: string | null },
): ReferralPack['child'] {
  return {
    givenName: child.givenName,
    familyName: child.familyName,
    knownAs: child.likesToBeCalled,
    dateOfBirth: child.birthDate,
    nhsNumber: null,
    postcode: null,
    languages: languages === null ? [] : [languages.slice(0, 300)],
    interpreter: child.interpreter !== null,
    school,
    gp: null,
  }
}

function wordsOf(
  questionnaire: Parts['questionnaire'],
  counted: readonly Contribution[],
  asking: { readonly id: string; readonly name: string },
): string | null {
  const told = counted.flatMap((form) => answerInWords(questionnaire, form, asking) ?? [])
  return told[0] ?? null
}

function impactOf(form: Contribution): ReferralPack['impact'] {
  const values = valuesOf(form.answers)
  const mayQuote = isSharedWith(clinic, 'words', form)
  return strandIds.flatMap((strand) => {
    const [impact, effort] = [weight(values[`${strand}.impact`]), weight(values[`${strand}.effort`])]
    const comment = values[`${strand}.comment`]
    const examples = mayQuote && typeof comment === 'string' ? comment.slice(0, mostWords) : ''
    if (impact === null && effort === null && examples === '') return []
    return [{ strand, viewpoint: form.viewpoint, impact, effort, examples }]
  })
}

function weight(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 4 ? value : null
}

function triedIn(plan: Plan | null, name: string): Pick<ReferralPack, 'tried' | 'continuing'> {
  const newest = plan?.cycles.at(-1)
  const actions = plan?.cycles.flatMap((cycle) => cycle.actions.map((action) => ({ action, cycle }))) ?? []
  const isOver = ({ review, ticks }: PlanAction) => review !== null || ticks.length > 0
  return {
    tried: actions
      .filter(({ action }) => isOver(action))
      .slice(-60)
      .map(({ action, cycle }) => ({
        what: wordsOfAction(action, name),
        since: action.startOn ?? cycle.plannedOn,
        whatHappened: action.review?.because ?? action.ticks.at(-1)?.tick ?? null,
      })),
    continuing: (newest?.actions ?? [])
      .filter(({ review }) => review?.decision !== 'stop')
      .map((action) => ({ what: wordsOfAction(action, name), owner: action.owner, since: action.startOn })),
  }
}

function wordsOfAction({ text, suggestionId }: PlanAction, name: string): string {
  if (text !== null) return text
  return suggestionId === null ? '' : suggestionWords(suggestionId, name)
}

function attendanceIn(counted: readonly Contribution[]): ReferralPack['attendance'] {
  const values = Object.fromEntries(
    counted.flatMap(({ answers, background }) => Object.entries(valuesOf({ ...answers, ...background }))),
  )
  const number = (id: string) => {
    const value = values[id]
    return typeof value === 'number' ? value : null
  }
  const partTime = values['s_part_time']
  return {
    percent: number('s_attendance_pct'),
    daysSuspended: number('s_suspensions'),
    partTime: isAnswered(partTime) ? partTime === 'yes' : null,
    words: null,
  }
}

function ownWords(
  counted: readonly Contribution[],
  viewpoint: Contribution['viewpoint'],
  ids: readonly string[],
): string | null {
  const said = counted
    .filter((form) => form.viewpoint === viewpoint && isSharedWith(clinic, 'words', form))
    .flatMap(({ answers, voice }) => {
      const values = valuesOf({ ...answers, ...voice })
      // What a family wrote for the lead alone stays with the lead.
      const isForLead = values['FT3.readers'] === 'lead_only'
      return ids.filter((id) => id !== 'FT3' || !isForLead).map((id) => values[id])
    })
    .filter((words) => typeof words === 'string' && words.trim() !== '')
  return said.length > 0 ? said.join('\n').slice(0, mostWords) : null
}
