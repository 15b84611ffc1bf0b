import type { GuardName } from './guard-names.ts'
import type { Guard } from './guard.ts'
import { guardsOfDecisions } from './guards-of-decisions.ts'
import { guardsOfEndings } from './guards-of-endings.ts'
import { guardsOfInformation } from './guards-of-information.ts'
import { guardsOfMeetings } from './guards-of-meetings.ts'
import { guardsOfReceipt } from './guards-of-receipt.ts'
import { guardsOfWithdrawals } from './guards-of-withdrawals.ts'

/** Every condition a move may have to meet, by name. */
export const guards: Readonly<Record<GuardName, Guard>> = {
  ...guardsOfReceipt,
  ...guardsOfInformation,
  ...guardsOfDecisions,
  ...guardsOfMeetings,
  ...guardsOfEndings,
  ...guardsOfWithdrawals,
}
