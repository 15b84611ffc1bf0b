import { strandIds, viewpoints, type StrandId, type Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import type { KnownBesides, BackgroundValue } from '#questionnaires/rules/facts.ts'
import type { ProfileInput, RespondentAnswers } from '#questionnaires/profile/build-profile.ts'
import type { GivenWeight } from '#questionnaires/profile/need-level.ts'
import type { AnswerForm, GivenAnswer } from '#questionnaires/profile/strand-score.ts'

/** One case as an analyst gives it: an id, what the profile is drawn from, and what else is known. */
export type Case = { readonly id: string; readonly input: ProfileInput; readonly known: KnownBesides }

/** Names the field of a case that cannot be read, such as `strands.EMO.home.answers[2]`, and why. */
export class UnreadableField extends Error {
  constructor(field: string, why: string) {
    super(`${field}: ${why}`)
    this.name = 'UnreadableField'
  }
}

type Fields = Readonly<Record<string, unknown>>

/** Reads one line of JSON as a case; throws UnreadableField for the first field that is missing or wrong. */
export function parseCase(line: string): Case {
  const fields = fieldsOf(parseJson(line), 'case')
  const strands = strandsOf(fields['strands'])
  return {
    id: textOf(fields['id'], 'id'),
    input: {
      strands,
      ageMonths: wholeNumber(fields['age_months'], 'age_months', 1200),
      spreadDays: wholeNumber(fields['spread_days'], 'spread_days', 36_500),
      known3m: knownOf(fields['known_3m']),
    },
    known: {
      background: backgroundOf(fields['background'] ?? {}),
      flags: flagsOf(fields['flags'] ?? {}),
      openFlags: listOf(fields['open_flags'] ?? [], 'open_flags').map((flag, at) =>
        textOf(flag, `open_flags[${at}]`),
      ),
    },
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new UnreadableField('case', 'not JSON')
  }
}

function strandsOf(value: unknown): ProfileInput['strands'] {
  const strands: Partial<Record<StrandId, Partial<Record<Viewpoint, readonly RespondentAnswers[]>>>> = {}
  for (const [name, views] of Object.entries(fieldsOf(value, 'strands'))) {
    const strand = oneOf(strandIds, name, `strands.${name}`)
    const read: Partial<Record<Viewpoint, readonly RespondentAnswers[]>> = {}
    for (const [who, given] of Object.entries(fieldsOf(views, `strands.${name}`))) {
      const field = `strands.${name}.${who}`
      read[oneOf(viewpoints, who, field)] = peopleOf(given, field, strand)
    }
    strands[strand] = read
  }
  return strands
}

function peopleOf(given: unknown, field: string, strand: StrandId): readonly RespondentAnswers[] {
  if (!Array.isArray(given)) return [respondentOf(given, field, strand)]
  if (given.length === 0) throw new UnreadableField(field, 'an empty list of respondents')
  return given.map((person, at) => respondentOf(person, `${field}[${at}]`, strand))
}

function respondentOf(given: unknown, field: string, strand: StrandId): RespondentAnswers {
  const person = fieldsOf(given, field)
  const form = formOf(person['form'] ?? 'full', `${field}.form`)
  const answers = answersOf(person['answers'], `${field}.answers`)
  return {
    items: itemsOf(strand, form, answers.length),
    answers,
    form,
    impact: weightOf(person['impact'] ?? null, `${field}.impact`),
    effort: weightOf(person['effort'] ?? null, `${field}.effort`),
  }
}

// The core items of the brief form, where they are not the first two of the strand.
const coreItems: Partial<Record<StrandId, readonly [number, number]>> = {
  ATT: [1, 4],
  EMO: [2, 4],
  SNS: [1, 6],
  MOT: [1, 3],
}
const inOrder = [1, 2, 3, 4, 5, 6] as const

function itemsOf(strand: StrandId, form: AnswerForm, length: number): readonly string[] {
  const isCoreOnly = form === 'brief' && length <= 2
  const numbers = (isCoreOnly ? coreItems[strand] : undefined) ?? inOrder
  return numbers.slice(0, length).map((number) => `${strand}${number}`)
}

const scalePoints: readonly unknown[] = [0, 0.5, 1, 2, 3, 3.5, 4, 'X', 'P', 'NA', null]

function isAnswer(value: unknown): value is GivenAnswer {
  return scalePoints.includes(value)
}

function answersOf(value: unknown, field: string): readonly GivenAnswer[] {
  const answers = listOf(value, field)
  if (answers.length > inOrder.length) throw new UnreadableField(field, 'more than six answers')
  return answers.map((answer, at) => {
    if (isAnswer(answer)) return answer
    throw new UnreadableField(`${field}[${at}]`, 'not 0 to 4, X, P, NA or null')
  })
}

const weights: readonly unknown[] = [0, 1, 2, 3, 'X', null]

function isWeight(value: unknown): value is GivenWeight {
  return weights.includes(value)
}

function weightOf(value: unknown, field: string): GivenWeight {
  if (isWeight(value)) return value
  throw new UnreadableField(field, 'not 0 to 3, X or null')
}

function formOf(value: unknown, field: string): AnswerForm {
  if (value === 'full' || value === 'brief') return value
  throw new UnreadableField(field, 'not full or brief')
}

function knownOf(value: unknown): ProfileInput['known3m'] {
  const known: Partial<Record<Viewpoint, readonly boolean[]>> = {}
  for (const [who, told] of Object.entries(fieldsOf(value, 'known_3m'))) {
    const field = `known_3m.${who}`
    known[oneOf(viewpoints, who, field)] = (Array.isArray(told) ? told : [told]).map((one) =>
      yesOrNo(one, field),
    )
  }
  return known
}

function backgroundOf(value: unknown): KnownBesides['background'] {
  const background: Record<string, BackgroundValue> = {}
  for (const [name, known] of Object.entries(fieldsOf(value, 'background')))
    background[name] = backgroundValueOf(known, `background.${name}`)
  return background
}

function backgroundValueOf(value: unknown, field: string): BackgroundValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  return listOf(value, field).map((one, at) => textOf(one, `${field}[${at}]`))
}

function flagsOf(value: unknown): KnownBesides['flags'] {
  const flags: Record<string, readonly string[]> = {}
  for (const [flag, told] of Object.entries(fieldsOf(value, 'flags'))) {
    const answers = Array.isArray(told) ? told : [told]
    flags[flag] = answers.map((answer) => textOf(answer, `flags.${flag}`))
  }
  return flags
}

function fieldsOf(value: unknown, field: string): Fields {
  if (isFields(value)) return value
  throw new UnreadableField(field, value === undefined ? 'missing' : 'not an object')
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown, field: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new UnreadableField(field, value === undefined ? 'missing' : 'not a list')
}

function textOf(value: unknown, field: string): string {
  if (typeof value === 'string') return value
  throw new UnreadableField(field, value === undefined ? 'missing' : 'not a text')
}

function wholeNumber(value: unknown, field: string, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) return value
  throw new UnreadableField(field, value === undefined ? 'missing' : 'not a whole number from 0')
}

function yesOrNo(value: unknown, field: string): boolean {
  if (typeof value === 'boolean') return value
  throw new UnreadableField(field, 'not true or false')
}

function oneOf<Name extends string>(names: readonly Name[], value: string, field: string): Name {
  const found = names.find((name) => name === value)
  if (found) return found
  throw new UnreadableField(field, `not one of ${names.join(', ')}`)
}
