import type { Pathway } from '#schemas/referral-choices.ts'
import type { Moment } from './move-facts.ts'
import { isOpen } from './states.ts'

/** Whether another open episode of the same child is on a pathway. Drafts may stand side by side: nothing has been asked of anyone yet. */
export function isOpenBeside({ command, episodes, episode, facts }: Moment, pathway: Pathway): boolean {
  const own = command.type === 'added_pathway' ? null : episode.id
  const here = episodes.some(
    (each) => each.id !== own && each.pathway === pathway && isOpen(each.state) && each.state !== 'draft',
  )
  return here || (facts.elsewhere ?? []).some((each) => each.pathway === pathway && each.isOpen)
}
