import type { Attention, ClinicListName, QueueStage } from '#schemas/clinic-list.ts'
import type { Pathway } from '#schemas/referral-choices.ts'

type QueueView = {
  readonly clinicId: string
  readonly pathway: Pathway | 'any'
  readonly stage: QueueStage | 'any'
}

/** The key under which the queue of a clinic is found, narrowed to a pathway and a stage. */
export function queueKey({ clinicId, pathway, stage }: QueueView): string {
  return `${clinicId} ${pathway} ${stage}`
}

/** The key under which the undecided requests somebody has taken are found; null finds those nobody has. */
export function holderKey(clinicId: string, personId: string | null): string {
  return `${clinicId} held-by ${personId ?? 'nobody'}`
}

type ListView = {
  readonly clinicId: string
  readonly list: ClinicListName
  readonly pathway: Pathway | 'any'
}

/** The key under which the list of a clinic is found, narrowed to a pathway. */
export function listKey({ clinicId, list, pathway }: ListView): string {
  return `${clinicId} ${list} ${pathway}`
}

type ReplyView = { readonly clinicId: string; readonly month: string; readonly is: 'asked' | 'answered' }

/** The key under which the families of a clinic's list are found who were asked, or answered, in a month (YYYY-MM). */
export function replyKey({ clinicId, month, is }: ReplyView): string {
  return `${clinicId} ${is} ${month}`
}

/** The key under which the requests of a clinic that ask for a person's attention are found. */
export function attentionKey(clinicId: string, attention: Attention): string {
  return `${clinicId} ${attention}`
}
