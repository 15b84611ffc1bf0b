import type { AnswerValue, Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import { countingAnswers } from '#questionnaires/engine/stale-answers.ts'
import type { SentContribution } from '#questionnaires/profile/profile-input.ts'
import { withDerivedFields, type ReadingDay } from './derived-fields.ts'
import type { BackgroundValue, KnownBesides } from './facts.ts'

/** Who still waits for a named person to close a flag, and the day the rules are read for. */
export type OnTheDay = ReadingDay & { readonly openFlags: readonly string[] }

/** What sent forms tell besides the ratings: background answers (the latest form wins) with derived fields, and every answer to a safety question. */
export function knownBesides(
  questionnaire: Questionnaire,
  contributions: readonly SentContribution[],
  day: OnTheDay,
): KnownBesides {
  const background: Record<string, BackgroundValue> = {}
  const flags: Record<string, readonly string[]> = {}
  for (const { asked, answers } of contributions.toSorted(bySendingDay)) {
    for (const [id, value] of Object.entries(countingAnswers(questionnaire, asked, answers))) {
      if (questionnaire.byId.get(id)?.block !== undefined) background[id] = value
      if (questionnaire.flagById.has(id)) flags[id] = [...(flags[id] ?? []), ...toKeys(value)]
    }
  }
  return { background: withDerivedFields(background, day), flags, openFlags: day.openFlags }
}

function bySendingDay(one: SentContribution, other: SentContribution): number {
  return one.sentOn.localeCompare(other.sentOn)
}

function toKeys(value: AnswerValue): readonly string[] {
  return typeof value === 'object' ? value : [String(value)]
}
