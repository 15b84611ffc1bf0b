import { valuesOf } from '#questionnaires/engine/answers.ts'
import { optionTexts } from '#questionnaires/engine/question-text.ts'
import type { Questionnaire, Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { askedOf } from './asked-of.ts'
import { isSharedWith, type ProfileReader } from './profile-reader.ts'

/** A good thing that was ticked, in words, and which viewpoints ticked it. */
export type StrengthTag = { readonly words: string; readonly saidBy: readonly Viewpoint[] }

/** What is good about this child besides the ratings; the child's words only as far as they share them. */
export type Strengths = {
  readonly tags: readonly StrengthTag[]
  /** What they are good at and what matters to them. */
  readonly childWords: readonly string[]
  /** What they say adults do that helps. */
  readonly helpsChild: readonly string[]
}

type Sources = {
  readonly reader: ProfileReader
  readonly sent: readonly Contribution[]
  readonly name: string
}

/** The strengths people ticked, each once with everyone who ticked it, and what the child says about themselves. */
export function strengthsIn(questionnaire: Questionnaire, { reader, sent, name }: Sources): Strengths {
  const shared = sent.filter((one) => isSharedWith(reader, 'strengths', one))
  const saidBy = new Map<string, Set<Viewpoint>>()
  for (const contribution of shared)
    for (const words of tagsOf(questionnaire, contribution, name))
      saidBy.set(words, (saidBy.get(words) ?? new Set()).add(contribution.viewpoint))
  return {
    tags: [...saidBy].map(([words, viewpoints]) => ({ words, saidBy: [...viewpoints] })),
    childWords: childWords(
      shared.filter((one) => isSharedWith(reader, 'voice', one)),
      ['CV1', 'CV2'],
    ),
    helpsChild: childWords(
      sent.filter((one) => isSharedWith(reader, 'voice', one)),
      ['CV5', 'OV5'],
    ),
  }
}

function tagsOf(questionnaire: Questionnaire, contribution: Contribution, name: string): readonly string[] {
  const question = questionnaire.byId.get('strength_tags')
  const ticked = contribution.answers['strength_tags']?.value
  if (question?.kind !== 'tags' || !Array.isArray(ticked)) return []
  // Everybody's ticks are told in the same words, so that the same tick is one strength.
  const asked = { ...askedOf(contribution), viewpoint: 'school', form: 'full' } as const
  const words = optionTexts(questionnaire.texts, question, { asked, name })
  return ticked.flatMap((key) =>
    key === 'own_tag' ? [] : (words.find((one) => one.key === key)?.label ?? []),
  )
}

function childWords(shared: readonly Contribution[], prompts: readonly string[]): readonly string[] {
  return shared
    .filter(({ viewpoint }) => viewpoint === 'self')
    .flatMap(({ answers, voice }) => {
      const values = valuesOf({ ...answers, ...voice })
      return prompts.flatMap((id) => {
        const words = values[id]
        return typeof words === 'string' && words.trim() !== '' ? [words] : []
      })
    })
}
