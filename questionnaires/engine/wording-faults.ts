import { formsOf, viewpoints, type Asked, type Question, type Questionnaire } from './questionnaire.ts'
import { voiceOf } from './voice-of.ts'
import { hasLabel, hasText, type TextChain } from './word-chain.ts'

/** Sentences naming every question and option that some informant would meet without words. */
export function wordingFaults({ texts, offered }: Questionnaire): readonly string[] {
  const faults = viewpoints.flatMap((viewpoint) =>
    formsOf[viewpoint].flatMap((form) =>
      (offered.get(`${viewpoint}.${form}`) ?? []).flatMap((question) =>
        faultsOf(texts, question, { viewpoint, form }),
      ),
    ),
  )
  return [...new Set(faults)]
}

function faultsOf(
  texts: TextChain,
  question: Question,
  asked: Pick<Asked, 'viewpoint' | 'form'>,
): readonly string[] {
  const voice = voiceOf(asked, question)
  const silent = hasText(texts, question, voice) ? [] : [`${question.id} has no words for ${voice}`]
  if (!('options' in question)) return silent
  const keys = question.optionsIn?.[voice] ?? question.options
  const unlabelled = keys.filter((key) => !hasLabel(texts, question, { voice, key }))
  return [...silent, ...unlabelled.map((key) => `${question.id} has no label for "${key}" for ${voice}`)]
}
