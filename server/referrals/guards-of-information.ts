import { isOnEvidenceList } from './evidence.ts'
import { evidenceNow } from './evidence-now.ts'
import type { GuardName } from './guard-names.ts'
import type { Guard } from './guard.ts'
import { usualRules } from './usual-rules.ts'

/** What must hold for something to be asked for, to come in part, and for the service to go on without it. */
export const guardsOfInformation = {
  'evidence-on-list': ({ command, episode, facts }) => {
    if (command.type !== 'info_requested') return null
    const { evidence } = facts.area ?? usualRules
    const known = command.payload.evidenceIds.every((id) => isOnEvidenceList(id, episode.pathway, evidence))
    return known ? null : 'evidence-not-on-list'
  },
  'evidence-not-held': ({ command, referral }) => {
    if (command.type !== 'info_requested') return null
    const held = evidenceNow(referral)
      .filter(({ state }) => state === 'have')
      .map(({ id }) => id)
    return command.payload.evidenceIds.some((id) => held.includes(id)) ? 'evidence-already-held' : null
  },
  'due-date-ahead': ({ command }) =>
    command.type === 'info_requested' && command.payload.dueDate <= command.effectiveDate
      ? 'due-date-too-early'
      : null,
  'part-of-what-was-asked': ({ command, episode }) => {
    if (command.type !== 'info_part_received') return null
    const { evidenceIds } = command.payload
    const asked = episode.asked?.evidenceIds ?? []
    const isAllAsked = evidenceIds.every((id) => asked.includes(id))
    const isSomeLeft = asked.some((id) => !evidenceIds.includes(id))
    return isAllAsked && isSomeLeft ? null : 'not-part-of-what-was-asked'
  },
  'system-waits-for-due-date': ({ command, episode }) => {
    if (command.role !== 'system' || episode.asked === null) return null
    return command.effectiveDate <= episode.asked.due ? 'due-date-not-passed' : null
  },
} satisfies Partial<Record<GuardName, Guard>>
