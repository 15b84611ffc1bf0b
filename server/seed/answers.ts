import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import type { AnswerValues } from '#questionnaires/engine/answers.ts'
import {
  strandIds,
  type AnswerValue,
  type Asked,
  type KeyedQuestion,
  type Question,
  type ScaleQuestion,
  type StrandId,
} from '#questionnaires/engine/questionnaire.ts'
import { visibleQuestions } from '#questionnaires/engine/visible-questions.ts'
import { offeredOptions } from '#questionnaires/engine/voice-of.ts'
import { addMonths } from '#schemas/calendar.ts'
import type { StrandNeeds } from './needs.ts'
import type { Random } from './random.ts'
import { commentOn, promptWords } from './spoken-words.ts'

/** One form to fill in: who is asked, what they see, and what the story says they answer. */
export type FormStory = {
  readonly asked: Asked
  readonly needs: StrandNeeds
  readonly given: AnswerValues
  /** ISO day. */
  readonly on: string
  readonly random: Random
}

/** Answers that were asked of this informant, in the order of the form. Shown questions may open others. */
export function answersOfForm(story: FormStory): AnswerValues {
  const answers: Record<string, AnswerValue> = {}
  const looked = new Set<string>()
  for (let round = 0; round < 3; round += 1) {
    for (const question of visibleQuestions(childNeedsV1, story.asked, answers)) {
      if (looked.has(question.id)) continue
      looked.add(question.id)
      const answer = story.given[question.id] ?? answerTo(question, story)
      if (answer !== null) answers[question.id] = answer
    }
  }
  return answers
}

/** The first part of a form, as somebody leaves it who was called away. */
export function begun(answers: AnswerValues, share: number): AnswerValues {
  const entries = Object.entries(answers)
  return Object.fromEntries(entries.slice(0, Math.ceil(entries.length * share)))
}

function answerTo(question: Question, story: FormStory): AnswerValue | null {
  if (question.kind === 'scale') return pointOn(question, story)
  if (question.kind === 'text' || question.kind === 'person-note') return wordsFor(question.id, story)
  if (question.kind === 'date') return addMonths(story.on, -story.random.int(4, 30)).slice(0, 7)
  if (question.kind === 'number') return story.random.pick(usualNumbers[question.id] ?? [question.min])
  return question.kind === 'info' ? null : keyed(question, story)
}

const mostOf = { item: 4, impact: 3, effort: 3 } as const

function pointOn(question: ScaleQuestion, { asked, needs, random }: FormStory): AnswerValue | null {
  const scale = question.scaleIn[asked.form]
  if (!scale) return null
  if (random.chance(0.03)) return 'X'
  const need = (needs[question.strand] / 4) * mostOf[question.measure]
  const felt = random.near(need, question.measure === 'item' ? 0.45 : 0.3)
  const points = childNeedsV1.scales[scale].values.filter((value) => typeof value === 'number')
  return points.toSorted((one, other) => Math.abs(one - felt) - Math.abs(other - felt))[0] ?? null
}

function wordsFor(id: string, story: FormStory): string | null {
  const strand = strandIds.find((known) => id === `${known}.comment`)
  if (strand) return commentFor(strand, story)
  const words = promptWords[id]
  return words && story.random.chance(0.8) ? story.random.pick(words) : null
}

const needsWords = 1.7

function commentFor(strand: StrandId, { asked, needs, random }: FormStory): string | null {
  return needs[strand] >= needsWords && random.chance(0.85) ? commentOn(strand, asked.viewpoint) : null
}

function keyed(question: KeyedQuestion, story: FormStory): AnswerValue | null {
  const { asked, needs, random } = story
  if (question.kind === 'priorities')
    return strandIds.toSorted((one, other) => needs[other] - needs[one]).slice(0, question.most)
  const offered = offeredOptions(question, asked)
  const usual = (usualKeys[question.id] ?? quietKeys).filter((key) => offered.includes(key))
  if (question.kind === 'tags')
    return severalOf(
      offered.filter((key) => key !== 'own_tag'),
      random,
    )
  if (usual.length === 0) return null
  const key = random.pick(usual)
  return question.kind === 'multi' ? [key] : key
}

function severalOf(keys: readonly string[], random: Random): readonly string[] {
  const start = random.int(0, Math.max(0, keys.length - 4))
  return keys.slice(start, start + 3)
}

const quietKeys = ['no', 'none', 'managing', 'same', 'all', 'expected', 'unknown']

const usualNumbers: Readonly<Record<string, readonly number[]>> = {
  b2_gestation_weeks: [38, 39, 40, 40, 41],
  b2_birth_weight_g: [2950, 3200, 3350, 3600],
  s_attendance_pct: [88, 93, 95, 97],
  s_suspensions: [0],
  s_apdr_cycles: [1, 2],
}

// What most people answer; repeats make an answer more usual.
const usualKeys: Readonly<Record<string, readonly string[]>> = {
  known_for: ['more than a year', 'more than a year', '3-12 months'],
  sees: ['most days', 'most days', 'weekly'],
  evidence_basis: ['mixture', 'saw_myself', 'from_records'],
  'FT3.readers': ['everyone_helping', 'health_and_lead'],
  CV9: ['sometimes', 'a_lot', 'no', 'not_sure'],
  CV12: ['some_of_it', 'send_something', 'not_sure_yet'],
  sharing: ['all', 'all', 'all', 'all', 'some', 'private'],
  'sharing.strengths': [],
  'sharing.strands': [],
  'sharing.words': [],
  'sharing.voice': [],
  b1_existing_plan: ['sen_support', 'sen_support', 'none'],
  b1_adoption_care: ['no'],
  b2_knowledge: ['birth_parent_answering', 'birth_parent_answering', 'know_some_of_it'],
  b2_neonatal: ['none', 'none', 'jaundice_treatment', 'feeding_difficulty'],
  b2_pregnancy_health: ['none', 'none', 'high_blood_pressure', 'diabetes'],
  pae_status: ['none_reported', 'none_reported', 'none_reported', 'not_asked'],
  pae_source: ['birth_mother'],
  pae_consent: ['share_with_health_only', 'share_with_health_and_lead'],
  hv_newborn_hearing: ['passed', 'passed', 'unknown'],
  hv_hearing_result: ['clear', 'clear', 'unknown'],
  hv_vision_result: ['clear', 'clear', 'glasses_prescribed_and_worn'],
  m_onset_age: ['under 2', '2-4', '2-4', '5-7'],
  m_duration: ['more than 6 months', 'always been there', 'always been there'],
  m_words: ['same', 'later', 'later'],
  m_joinwords: ['same', 'later'],
  h_sleep_snore: ['no', 'no', 'yes'],
  fh_neuro: ['none', 'adhd', 'autism', 'unknown', 'dyslexia_or_dyscalculia'],
  RF05: ['no', 'no', 'no', 'no', 'sometimes'],
  RF11: ['no', 'no', 'no', 'no', 'sometimes'],
  RF12: ['managing', 'managing', 'finding_it_hard'],
}
