import type { AnswerValue, Questionnaire, StrandId, Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import type { Confidence } from '#questionnaires/profile/confidence.ts'
import {
  explainStrand,
  type LeftOut,
  type SettingWorking,
  type StrandExplanation,
  type Working,
} from '#questionnaires/profile/explain.ts'
import type { NeedLevel } from '#questionnaires/profile/need-level.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { answerWords, askedWords } from './answer-words.ts'
import { askedOf } from './asked-of.ts'
import type { OpenedProfile } from './opened-profile.ts'
import { profileHead, type ProfileHead } from './profile-school-view.ts'

/** One answer that counted, or one that did not and why, in the words of whoever answered. */
export type AnswerHow = {
  readonly question: string
  readonly answer: string | null
  readonly points: number | null
  readonly why: LeftOut['why'] | null
}

/** The sums of one form; only for those who may read its answers. */
export type Sums = Pick<
  Working,
  'sum' | 'mean' | 'beforeRounding' | 'score' | 'band' | 'impact' | 'effort' | 'reasons'
> & { readonly answers: readonly AnswerHow[] }

/** How one person's form became a level. Others' forms tell how much was answered, and no more. */
export type PersonHow = {
  readonly label: string | null
  readonly isOwn: boolean
  readonly counted: number
  readonly offered: number
  readonly needed: number
  /** Null also where only the level of the whole setting may be known. */
  readonly level: NeedLevel | null
  readonly standsForSetting: boolean
  readonly sums: Sums | null
}

export type SettingHow = Pick<SettingWorking, 'chosenBy' | 'split'> & {
  readonly viewpoint: Viewpoint
  /** The level that stands for the setting. */
  readonly level: NeedLevel | null
  readonly people: readonly PersonHow[]
}

export type StrandHow = {
  readonly strand: StrandId
  readonly settings: readonly SettingHow[]
  readonly comparison: StrandExplanation['comparison']
  readonly confidence: Confidence
}

/** "How we worked this out": the strands there are, and every number of the one that was asked for. */
export type ProfileHow = ProfileHead & {
  readonly strands: readonly StrandId[]
  readonly strand: StrandHow | null
  readonly isEarlyPicture: boolean
}

type MayRead = (contribution: Contribution) => boolean

/** How one strand was worked out, its answers only from forms this reader may read. */
export function profileHow(
  questionnaire: Questionnaire,
  opened: OpenedProfile,
  asked: { readonly strand: string | null; readonly mayRead: MayRead; readonly hasLabels: boolean },
): ProfileHow {
  const { profile, input } = opened.read
  const found = profile.strands.find(({ strand }) => strand === asked.strand)
  const explained = found ? explainStrand(input, found) : null
  return {
    ...profileHead(opened),
    strands: profile.strands.map(({ strand }) => strand),
    strand: explained && strandHow(explained, { questionnaire, opened, ...asked }),
    isEarlyPicture: profile.ageNote === 'early-picture',
  }
}

type Explaining = {
  readonly questionnaire: Questionnaire
  readonly opened: OpenedProfile
  readonly mayRead: MayRead
  readonly hasLabels: boolean
}

function strandHow(explained: StrandExplanation, explaining: Explaining): StrandHow {
  const { strand, settings, comparison, confidence } = explained
  return {
    strand,
    comparison,
    confidence,
    settings: settings.map(({ viewpoint, chosenBy, chosen, split, people }) => ({
      viewpoint,
      chosenBy,
      split: explaining.hasLabels && split,
      level: chosen === null ? null : (people[chosen]?.level ?? null),
      people: people
        .map((working, at) => personHow(working, at === chosen, explaining))
        .filter((person) => isShown(person, viewpoint, explaining)),
    })),
  }
}

// What another parent answered, and whether they did, is between them and the people who lead the round.
function isShown({ isOwn }: PersonHow, viewpoint: Viewpoint, { opened }: Explaining): boolean {
  return opened.reader.role !== 'parent' || viewpoint !== 'home' || isOwn
}

function personHow(working: Working, standsForSetting: boolean, explaining: Explaining): PersonHow {
  const { opened, mayRead, hasLabels } = explaining
  const contribution = opened.read.counted.find(({ id }) => id === working.respondentId)
  if (!contribution) throw new Error('a form was worked out that was not counted')
  const { reader } = opened
  return {
    label: hasLabels ? contribution.label : null,
    isOwn: reader.personId !== null && contribution.authorId === reader.personId,
    counted: working.counted.length,
    offered: working.offered,
    needed: working.needed,
    level: hasLabels || mayRead(contribution) ? working.level : null,
    standsForSetting,
    sums: mayRead(contribution) ? sumsOf(working, contribution, explaining) : null,
  }
}

function sumsOf(working: Working, contribution: Contribution, explaining: Explaining): Sums {
  const { sum, mean, beforeRounding, score, band, impact, effort, reasons } = working
  const counted = working.counted.map(({ item, answer }) => ({ item, value: answer, why: null }))
  const leftOut = working.leftOut.map(({ item, why }) => ({
    item,
    value: contribution.answers[item]?.value ?? null,
    why,
  }))
  return {
    sum,
    mean,
    beforeRounding,
    score,
    band,
    impact,
    effort,
    reasons,
    answers: [...counted, ...leftOut].flatMap((given) => answerHow(given, contribution, explaining)),
  }
}

type Given = {
  readonly item: string
  readonly value: AnswerValue | null
  readonly why: LeftOut['why'] | null
}

function answerHow(
  { item, value, why }: Given,
  contribution: Contribution,
  { questionnaire, opened }: Explaining,
): readonly AnswerHow[] {
  const question = questionnaire.byId.get(item)
  if (!question) return []
  const form = { questionnaire, asked: askedOf(contribution), name: opened.child.likesToBeCalled }
  return [
    {
      question: askedWords(question, form),
      answer: value === null ? null : answerWords(question, value, form),
      points: typeof value === 'number' && why === null ? value : null,
      why,
    },
  ]
}
