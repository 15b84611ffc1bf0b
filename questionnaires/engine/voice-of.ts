import type { Asked, KeyedQuestion, Question, Viewpoint, Voice } from './questionnaire.ts'

// A club leader or social worker sees a child in a group, as school does.
const adultVoice = {
  school: 'school',
  home: 'home',
  health: 'health',
  community: 'school',
} as const satisfies Record<Exclude<Viewpoint, 'self'>, Voice>

/** Whose words a question is put in. An adult who chose easy read gets the easy sentences, but never a question that speaks to the child. */
export function voiceOf({ viewpoint, form }: Pick<Asked, 'viewpoint' | 'form'>, question: Question): Voice {
  const isItem = question.kind === 'scale' && question.measure === 'item'
  return form === 'easy' && isItem ? 'easy' : readerVoice({ viewpoint, form })
}

/** Whose words everything around the questions is put in. */
export function readerVoice({ viewpoint, form }: Pick<Asked, 'viewpoint' | 'form'>): Voice {
  if (viewpoint !== 'self') return adultVoice[viewpoint]
  return form === 'easy' ? 'easy' : 'child'
}

/** The option keys this informant may choose from. */
export function offeredOptions(question: KeyedQuestion, asked: Asked): readonly string[] {
  return question.optionsIn?.[voiceOf(asked, question)] ?? question.options
}
