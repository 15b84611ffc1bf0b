import { sharingOf } from '#questionnaires/engine/sharing-of.ts'
import type { SharedPart, SharingChoice } from '#questionnaires/engine/sharing-of.ts'
import { blockIds, type BlockId, type Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import { valuesOf, type AnswerValues } from '#questionnaires/engine/answers.ts'
import type { KnowledgeAccess } from '#questionnaires/rules/without-restricted.ts'
import type { Actor } from '#schemas/actor.ts'
import type { Contribution } from '#schemas/contribution.ts'
import type { Grant } from '#server/access/decide.ts'

/** For whom a profile is read; the table below says how far each of them sees. */
export const profileRoles = [
  'school-lead',
  'health-lead',
  'school-safeguarding',
  'clinic-accepted',
  'clinic-received',
  'parent',
  'young-person',
  'named-teacher',
] as const
export type ProfileRole = (typeof profileRoles)[number]

/** A role and the account in it; null where nobody reads it as themselves, as in a preview. */
export type ProfileReader = { readonly role: ProfileRole; readonly personId: string | null }

type Reach = KnowledgeAccess & { readonly childShares: readonly SharingChoice[] }

const none: readonly BlockId[] = []
const toEveryone = ['all'] as const
const toChosen = ['all', 'some'] as const
const toThemselves = ['all', 'some', 'private'] as const

// The readers of each background block; whoever is not listed for a block reads nothing of it.
const reachOf: Readonly<Record<ProfileRole, Reach>> = {
  'school-lead': { blocks: none, careHistory: true, safeguarding: false, childShares: toChosen },
  'health-lead': { blocks: blockIds, careHistory: true, safeguarding: false, childShares: toChosen },
  'school-safeguarding': { blocks: ['B8'], careHistory: true, safeguarding: true, childShares: toChosen },
  'clinic-accepted': { blocks: blockIds, careHistory: true, safeguarding: true, childShares: toChosen },
  'clinic-received': { blocks: none, careHistory: false, safeguarding: false, childShares: toEveryone },
  parent: { blocks: none, careHistory: false, safeguarding: false, childShares: toEveryone },
  'young-person': { blocks: none, careHistory: false, safeguarding: false, childShares: toThemselves },
  'named-teacher': { blocks: none, careHistory: false, safeguarding: false, childShares: toEveryone },
}

type Form = Pick<Contribution, 'viewpoint' | 'form' | 'authorId' | 'answers' | 'background' | 'restricted'>

/** The reader a grant speaks for, and as whom; throws for a grant that opens no profile. */
export function profileReaderOf({ by }: Grant, actor: Actor): ProfileReader {
  const role = profileRoles.find((candidate) => candidate === by)
  if (!role) throw new Error(`${by} reads no profile`)
  return { role, personId: actor.kind === 'person' ? actor.personId : null }
}

/** What this reader may know once each form has been cut to what they may read of it. */
export function knowledgeOf({ role }: ProfileReader): KnowledgeAccess {
  const { careHistory, safeguarding } = reachOf[role]
  return { blocks: blockIds, careHistory: careHistory || role === 'parent', safeguarding }
}

/** Whether a part of what somebody sent may be shown to this reader: adults share by sending, the child chooses. */
export function isSharedWith({ role }: ProfileReader, part: SharedPart, form: Form): boolean {
  if (form.viewpoint !== 'self' || form.form === 'observation') return true
  // Until the child has chosen, nothing is shared.
  const chosen = sharingOf(valuesOf(form.answers), part) ?? 'private'
  return reachOf[role].childShares.includes(chosen)
}

/** Whether this reader wrote the form. */
export function isOwn({ personId }: ProfileReader, { authorId }: Pick<Form, 'authorId'>): boolean {
  return personId !== null && authorId === personId
}

/** The background and history of one form that this reader may know; the rest is left out. */
export function knownTo(reader: ProfileReader, questionnaire: Questionnaire, form: Form): AnswerValues {
  const values = valuesOf({ ...form.background, ...form.restricted })
  if (isOwn(reader, form)) return values
  const blocks = blocksKnownTo(reader, values)
  return Object.fromEntries(
    Object.entries(values).filter(([id]) => {
      const block = questionnaire.byId.get(id)?.block
      return block !== undefined && (!isRestricted(questionnaire, block) || blocks.includes(block))
    }),
  )
}

function isRestricted(questionnaire: Questionnaire, block: BlockId): boolean {
  return questionnaire.blockById.get(block)?.isRestricted ?? true
}

// What was said about alcohol in pregnancy goes only as far as the person who said it agreed.
function blocksKnownTo({ role }: ProfileReader, values: AnswerValues): readonly BlockId[] {
  const consent = values['pae_consent']
  const { blocks } = reachOf[role]
  if (consent === 'do_not_share') return blocks.filter((block) => block !== 'B3')
  return consent === 'share_with_health_and_lead' && role === 'school-lead' ? ['B3'] : blocks
}
