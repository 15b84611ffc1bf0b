import type { OutboxEntry } from '#schemas/outbox-entry.ts'

/** An entry that is due, and where its document is kept. */
export type DueEntry<Reference> = { readonly reference: Reference; readonly entry: OutboxEntry }

/** Taking an entry to send it: counted before it leaves, and due again later should the sender die. */
export type Claim = { readonly attempt: number; readonly now: string; readonly leaseUntil: string }

/** What became of one attempt (`attempt` is its number; 0 when none was made). */
export type Settlement = { readonly attempt: number } & (
  | { readonly kind: 'sent'; readonly sentAt: string; readonly providerId: string }
  | { readonly kind: 'wait'; readonly notBefore: string; readonly lastError: string | null }
  | { readonly kind: 'gave-up'; readonly gaveUpAt: string; readonly lastError: string }
)

/** Where entries come from and where their fate is kept; the worker itself keeps nothing. */
export type OutboxSource<Reference> = {
  /** Entries neither sent nor given up whose `notBefore` has come, earliest first. */
  readonly due: (now: string) => AsyncIterable<DueEntry<Reference>>
  /** Keeps `claimEntry` of the entry as it is now; false when that is null (someone else has it) or it is gone. */
  readonly claim: (reference: Reference, entryId: string, claim: Claim) => Promise<boolean>
  /** Keeps `settleEntry` of the entry as it is now. */
  readonly settle: (reference: Reference, entryId: string, settlement: Settlement) => Promise<void>
}
