import { questionText } from '#questionnaires/engine/question-text.ts'
import {
  viewpoints,
  type Questionnaire,
  type StrandId,
  type Viewpoint,
} from '#questionnaires/engine/questionnaire.ts'
import type { RespondentAnswers } from '#questionnaires/profile/build-profile.ts'
import { needLevels, type NeedLevel } from '#questionnaires/profile/need-level.ts'
import { trendBetweenRounds } from '#questionnaires/profile/trend-between-rounds.ts'
import type { TrendLabel } from '#questionnaires/profile/trend.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { askedOf } from './asked-of.ts'
import type { RoundLevels } from './round-profile.ts'

/** One viewpoint of one strand in two rounds; the change is in points, fewer meaning less help needed. */
export type ChangeView = {
  readonly strand: StrandId
  readonly viewpoint: Viewpoint
  readonly before: NeedLevel | null
  readonly now: NeedLevel | null
  readonly change: number | null
  readonly label: TrendLabel
}

/** Two rounds beside each other; who answers and what was asked are minded, and nothing is said about why. */
export function changesBetween(
  questionnaire: Questionnaire,
  before: RoundLevels,
  now: RoundLevels,
): readonly ChangeView[] {
  return now.profile.strands.flatMap(({ strand, levels }) =>
    viewpoints.flatMap((viewpoint) => {
      const pair = pairOf({ before, now, strand, viewpoint })
      if (!pair) return []
      const levelBefore = before.profile.strands.find((one) => one.strand === strand)?.levels[viewpoint]
      return [
        {
          strand,
          viewpoint,
          before: nameOf(levelBefore?.level),
          now: nameOf(levels[viewpoint]?.level),
          ...trendBetweenRounds({
            before: alike(questionnaire, pair.before, pair.now),
            now: pair.now.given,
            samePerson: pair.samePerson,
          }),
        },
      ]
    }),
  )
}

type Form = { readonly contribution: Contribution; readonly given: RespondentAnswers }
type Place = {
  readonly before: RoundLevels
  readonly now: RoundLevels
  readonly strand: StrandId
  readonly viewpoint: Viewpoint
}

function pairOf({ before, now, ...place }: Place) {
  const [earlier, later] = [formsIn(before, place), formsIn(now, place)]
  for (const one of later) {
    const same = earlier.find((other) => isSamePerson(one.contribution, other.contribution))
    if (same) return { before: same, now: one, samePerson: true }
  }
  const [first, last] = [earlier[0], later[0]]
  return first && last ? { before: first, now: last, samePerson: false } : null
}

function formsIn(
  { input, counted }: RoundLevels,
  { strand, viewpoint }: Pick<Place, 'strand' | 'viewpoint'>,
): readonly Form[] {
  return (input.strands[strand]?.[viewpoint] ?? []).flatMap((given) => {
    const contribution = counted.find(({ id }) => id === given.respondentId)
    return contribution ? [{ contribution, given }] : []
  })
}

// Link-holders have no account; the lead calls the same person by the same name.
function isSamePerson(one: Contribution, other: Contribution): boolean {
  if (one.viewpoint === 'self') return true
  if (one.authorId !== null && other.authorId !== null) return one.authorId === other.authorId
  return one.label === other.label
}

// Another version, language or wording for the age is another question: it is not compared.
// It keeps its place under another name, so that too little seen and differently asked stay two things.
function alike(questionnaire: Questionnaire, before: Form, now: Form): RespondentAnswers {
  const isOther =
    before.contribution.questionnaire !== now.contribution.questionnaire ||
    before.contribution.locale !== now.contribution.locale ||
    before.contribution.form !== now.contribution.form
  const same = before.given.items.map((item) => !isOther && isSameWording(questionnaire, item, [before, now]))
  return {
    ...before.given,
    items: before.given.items.map((item, at) => (same[at] ? item : `${item} in other words`)),
  }
}

function isSameWording(questionnaire: Questionnaire, item: string, forms: readonly Form[]): boolean {
  const question = questionnaire.byId.get(item)
  if (!question) return false
  const wordings = forms.map(({ contribution }) =>
    questionText(questionnaire.texts, question, { asked: askedOf(contribution), name: '' }),
  )
  return new Set(wordings).size === 1
}

function nameOf(level: number | null | undefined): NeedLevel | null {
  return level === null || level === undefined ? null : (needLevels[level] ?? null)
}
