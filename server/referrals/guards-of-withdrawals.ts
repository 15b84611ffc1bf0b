import { addMonths } from '#schemas/calendar.ts'
import type { ReferralRole } from '#schemas/referral-choices.ts'
import type { ReferralEvent } from '#schemas/referral-event.ts'
import { eventsInOrder, foldEvents } from './fold-events.ts'
import type { GuardName } from './guard-names.ts'
import type { Guard } from './guard.ts'
import type { Moment, MoveRefusal } from './move-facts.ts'
import { isOpen } from './states.ts'
import { closes } from './undone-another-way.ts'

const mayReopen: readonly ReferralRole[] = ['manager', 'triage']
const monthsToReopen = 12

/** What must hold for one entry to be taken out; a closing comes back by the rules a request is opened again by. */
export const guardsOfWithdrawals = {
  'closing-withdrawable': (moment) => {
    const entry = entryOf(moment)
    return entry !== undefined && closes(entry.type) ? reopeningRefusal(moment, entry) : null
  },
} satisfies Partial<Record<GuardName, Guard>>

function entryOf({ referral, command }: Moment): ReferralEvent | undefined {
  return eventsInOrder(referral.events).find(({ id }) => id === command.supersedes)
}

function reopeningRefusal(moment: Moment, { id, effectiveDate }: ReferralEvent): MoveRefusal | null {
  const { command, facts } = moment
  if (!mayReopen.includes(command.role)) return 'manager-or-clinician-reopens'
  if (facts.today > addMonths(effectiveDate, monthsToReopen)) return 'closed-too-long-ago'
  return isOpenTwiceWithout(moment, id) ? 'pathway-already-open' : null
}

function isOpenTwiceWithout({ referral, episode, facts }: Moment, entryId: string): boolean {
  const counting = eventsInOrder(referral.events).filter(({ id }) => id !== entryId)
  const open = foldEvents(counting).filter(({ state }) => isOpen(state) && state !== 'draft')
  const own = open.find(({ id }) => id === episode.id)
  if (!own) return false
  const others = [...open.filter(({ id }) => id !== own.id), ...openElsewhere(facts)]
  return others.some(({ pathway }) => pathway === own.pathway)
}

function openElsewhere({ elsewhere = [] }: Moment['facts']) {
  return elsewhere.filter((each) => each.isOpen)
}
