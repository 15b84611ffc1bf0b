import { definitionFaults } from './definition-faults.ts'
import {
  formsOf,
  sectionOrder,
  viewpoints,
  type Offer,
  type Question,
  type Questionnaire,
} from './questionnaire.ts'
import { wordingFaults } from './wording-faults.ts'

/** A questionnaire as it is written down, before its look-ups are made. */
export type Definition = Omit<Questionnaire, 'byId' | 'blockById' | 'flagById' | 'offered' | 'sections'>

/** A questionnaire ready to ask, with its look-ups made once. Throws, naming every fault, when a definition does not hold together. */
export function defineQuestionnaire(definition: Definition): Questionnaire {
  const ordered = sectionOrder.flatMap((section) =>
    definition.questions.filter((question) => question.section === section),
  )
  const questionnaire = {
    ...definition,
    questions: ordered,
    sections: sectionOrder.filter((section) => ordered.some((question) => question.section === section)),
    byId: new Map(ordered.map((question) => [question.id, question])),
    blockById: new Map(definition.blocks.map((block) => [block.id, block])),
    flagById: new Map(definition.flags.map((flag) => [flag.id, flag])),
    offered: offeredIn(ordered),
  }
  const faults = [...definitionFaults(questionnaire), ...wordingFaults(questionnaire)]
  if (faults.length > 0) throw new Error(`${definition.id} ${definition.version}: ${faults.join('; ')}`)
  return questionnaire
}

function offeredIn(questions: readonly Question[]): ReadonlyMap<Offer, readonly Question[]> {
  return new Map(
    allOffers().map(([offer, viewpoint, form]) => [
      offer,
      questions.filter(
        (question) =>
          question.askedOf.includes(viewpoint) &&
          question.forms.includes(form) &&
          !question.notAsked?.includes(offer),
      ),
    ]),
  )
}

function allOffers() {
  return viewpoints.flatMap((viewpoint) =>
    formsOf[viewpoint].map((form) => [`${viewpoint}.${form}` as const, viewpoint, form] as const),
  )
}
