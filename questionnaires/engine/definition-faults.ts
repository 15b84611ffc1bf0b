import type { Question, Questionnaire, ShownWhen } from './questionnaire.ts'

/** Sentences naming what does not hold together in a questionnaire: ids, scales, blocks, conditions, flags and routings. */
export function definitionFaults(questionnaire: Questionnaire): readonly string[] {
  return [
    ...repeatedIds(questionnaire.questions),
    ...questionnaire.questions.flatMap((question) => [
      ...scaleFaults(question, questionnaire),
      ...blockFaults(question, questionnaire),
      ...conditionFaults(question, questionnaire),
    ]),
    ...flagFaults(questionnaire),
    ...questionnaire.routings.flatMap(({ question, answer }) =>
      offers(questionnaire, question, answer)
        ? []
        : [`a routing waits for "${answer}", which ${question} does not offer`],
    ),
  ]
}

function repeatedIds(questions: readonly Question[]): readonly string[] {
  const seen = new Set<string>()
  return questions.flatMap(({ id }) => {
    if (seen.has(id)) return [`the id ${id} is used twice`]
    seen.add(id)
    return []
  })
}

function scaleFaults(question: Question, { scales }: Questionnaire): readonly string[] {
  if (question.kind !== 'scale') return []
  return question.forms.flatMap((form) => {
    const scale = question.scaleIn[form]
    if (!scale) return [`${question.id} has no scale in the ${form} form`]
    return Object.hasOwn(scales, scale)
      ? []
      : [`${question.id} is answered on ${scale}, which is no scale here`]
  })
}

function blockFaults({ id, block, askedOf }: Question, { blockById }: Questionnaire): readonly string[] {
  if (block === undefined) return []
  const found = blockById.get(block)
  if (!found) return [`${id} is in block ${block}, which is not defined`]
  const outside = askedOf.filter((viewpoint) => !found.askedOf.includes(viewpoint))
  return outside.map((viewpoint) => `${id} is asked of ${viewpoint}, but block ${block} is not`)
}

function conditionFaults(question: Question, questionnaire: Questionnaire): readonly string[] {
  const { id, shownWhen, askedOf } = question
  if (!shownWhen) return []
  const source = questionnaire.byId.get(shownWhen.question)
  if (!source) return [`${id} waits for ${shownWhen.question}, which is not asked`]
  const unasked = askedOf.filter((viewpoint) => !source.askedOf.includes(viewpoint))
  return [
    ...shownWhen.answers
      .filter((answer) => !offers(questionnaire, source.id, answer))
      .map((answer) => `${id} waits for "${answer}", which ${source.id} does not offer`),
    ...unasked.map((viewpoint) => `${id} waits for ${source.id}, which ${viewpoint} is never asked`),
    ...(goesRound(question, questionnaire) ? [`${id} waits for itself`] : []),
  ]
}

function goesRound(question: Question, { byId }: Questionnaire): boolean {
  const passed = new Set<string>([question.id])
  let next: ShownWhen | undefined = question.shownWhen
  while (next) {
    if (passed.has(next.question)) return next.question === question.id
    passed.add(next.question)
    next = byId.get(next.question)?.shownWhen
  }
  return false
}

function flagFaults(questionnaire: Questionnaire): readonly string[] {
  return questionnaire.flags.flatMap(({ id, raisedBy }) =>
    Object.keys(raisedBy)
      .filter((answer) => !offers(questionnaire, id, answer))
      .map((answer) => `flag ${id} is raised by "${answer}", which ${id} does not offer`),
  )
}

function offers({ byId }: Questionnaire, questionId: string, answer: string): boolean {
  const question = byId.get(questionId)
  return question !== undefined && 'options' in question && question.options.includes(answer)
}
