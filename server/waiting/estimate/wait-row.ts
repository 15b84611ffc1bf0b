import type { EpisodeRow } from '#schemas/episode-row.ts'
import type { Pathway, Priority } from '#schemas/referral-choices.ts'

/** An episode with the priority a clinician gave it; null before a decision, and read as routine. */
export type WaitRow = EpisodeRow & { readonly priority: Priority | null }

/** Whose wait is asked about, and up to the end of which ISO day the list is looked at. */
export type ListAsked = { readonly pathway: Pathway; readonly priority: Priority; readonly asOf: string }

/** A legacy record of which only this is known: the day of receipt, and whether the child has been seen since. */
export type UndatedRow = { readonly received: string; readonly seen: boolean }
