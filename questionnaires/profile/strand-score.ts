/** One given answer: 0–4 support points (three faces: 0.5, 2, 3.5), X not seen, P rather not say, NA does not apply, null left blank. */
export type GivenAnswer = number | 'X' | 'P' | 'NA' | null

/** The full forms offer six items a strand, the brief form its two core items. */
export type AnswerForm = 'full' | 'brief'

/** What one person's answers to one strand come to: points 0–100 (more points, more help needed), or null when too little was seen. */
export type StrandScore = {
  readonly score: number | null
  readonly valid: number
  readonly offered: number
  readonly needed: number
  readonly highestAnswer: number
}

const fewestOffered = 3
const fewestAnswered = 2

/**
 * The score of one strand for one person: 25 × the mean of the answered items, rounded half up.
 * Not seen, rather not say and blanks are never counted as zero; does not apply also leaves the number offered.
 * Source: docs/decisions, scoring version 1.0.0.
 */
export function strandScore(answers: readonly GivenAnswer[], form: AnswerForm = 'full'): StrandScore {
  let offered = 0
  let valid = 0
  let sum = 0
  let highestAnswer = 0
  for (const answer of answers) {
    if (answer === 'NA') continue
    offered += 1
    if (typeof answer !== 'number') continue
    valid += 1
    sum += answer
    if (answer > highestAnswer) highestAnswer = answer
  }
  const needed = answersNeeded(offered, form)
  const enough = valid >= needed && (form === 'brief' || offered >= fewestOffered)
  return { score: enough ? roundHalfUp(25 * sum, valid) : null, valid, offered, needed, highestAnswer }
}

/** How many answers a strand needs before it is scored: two thirds of those offered, both for the brief form. */
export function answersNeeded(offered: number, form: AnswerForm): number {
  return form === 'brief' ? fewestAnswered : Math.max(Math.ceil((2 * offered) / 3), fewestAnswered)
}

/** The quotient of two positive numbers to the nearest whole number, halves up. */
export function roundHalfUp(dividend: number, divisor: number): number {
  return Math.floor((2 * dividend + divisor) / (2 * divisor))
}
