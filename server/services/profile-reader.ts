import { sharingOf } from '#questionnaires/engine/sharing-of.ts'
import type { SharedPart, SharingChoice } from '#questionnaires/engine/sharing-of.ts'
import { blockIds, type BlockId, type Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import { valuesOf, type AnswerValues } from '#questionnaires/engine/answers.ts'
import type { KnowledgeAccess } from '#questionnaires/rules/without-restricted.ts'
import type { Contribution } from '#schemas/contribution.ts'
import type { Grant } from '#server/access/decide.ts'

/** For whom a profile is read; the widest is the young person for their own part and an accepted clinician for the rest. */
export const profileReaders = [
  'school-lead',
  'health-lead',
  'school-safeguarding',
  'clinic-accepted',
  'clinic-received',
  'parent',
  'young-person',
  'named-teacher',
] as const
export type ProfileReader = (typeof profileReaders)[number]

type Reach = KnowledgeAccess & { readonly childShares: readonly SharingChoice[] }

const nothingHidden = blockIds
const none: readonly BlockId[] = []
const toEveryone = ['all'] as const
const toChosen = ['all', 'some'] as const

// security.md 2.4 and the readers of each background block; whoever is not listed for a block reads nothing of it.
const reachOf: Readonly<Record<ProfileReader, Reach>> = {
  'school-lead': { blocks: none, careHistory: true, safeguarding: false, childShares: toChosen },
  'health-lead': { blocks: nothingHidden, careHistory: true, safeguarding: false, childShares: toChosen },
  'school-safeguarding': { blocks: ['B8'], careHistory: true, safeguarding: true, childShares: toChosen },
  'clinic-accepted': { blocks: nothingHidden, careHistory: true, safeguarding: true, childShares: toChosen },
  'clinic-received': { blocks: none, careHistory: false, safeguarding: false, childShares: toEveryone },
  parent: { blocks: none, careHistory: false, safeguarding: false, childShares: toEveryone },
  'young-person': {
    blocks: none,
    careHistory: false,
    safeguarding: false,
    childShares: ['all', 'some', 'private'],
  },
  'named-teacher': { blocks: none, careHistory: false, safeguarding: false, childShares: toEveryone },
}

/** The reader a grant speaks for; throws for a grant that opens no profile. */
export function profileReaderOf({ by }: Grant): ProfileReader {
  const reader = profileReaders.find((candidate) => candidate === by)
  if (!reader) throw new Error(`${by} reads no profile`)
  return reader
}

/** What this reader may know besides the ratings, whatever has been agreed to in a single form. */
export function knowledgeOf(reader: ProfileReader): KnowledgeAccess {
  const { blocks, careHistory, safeguarding } = reachOf[reader]
  return reader === 'school-lead'
    ? { blocks: ['B3'], careHistory, safeguarding }
    : { blocks, careHistory, safeguarding }
}

/** Whether a part of what somebody sent may be shown to this reader: adults share by sending, the child chooses. */
export function isSharedWith(
  reader: ProfileReader,
  part: SharedPart,
  contribution: Pick<Contribution, 'viewpoint' | 'form' | 'answers' | 'voice'>,
): boolean {
  if (contribution.viewpoint !== 'self' || contribution.form === 'observation') return true
  const chosen = sharingOf(valuesOf({ ...contribution.answers, ...contribution.voice }), part) ?? 'private'
  return reachOf[reader].childShares.includes(chosen)
}

/** The background and history of one form that this reader may know; the rest is left out. */
export function knownTo(
  reader: ProfileReader,
  questionnaire: Questionnaire,
  { background, restricted }: Pick<Contribution, 'background' | 'restricted'>,
): AnswerValues {
  const values = valuesOf({ ...background, ...restricted })
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
function blocksKnownTo(reader: ProfileReader, values: AnswerValues): readonly BlockId[] {
  const consent = values['pae_consent']
  const { blocks } = reachOf[reader]
  if (consent === 'do_not_share') return blocks.filter((block) => block !== 'B3')
  return consent === 'share_with_health_and_lead' && reader === 'school-lead' ? ['B3'] : blocks
}
