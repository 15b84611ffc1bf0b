import type { PublishedMonth, PublishedMonths } from '../published-months.ts'

/** One published month, and whether clinics may still record late for it. */
export type BookMonth = Omit<PublishedMonth, 'figures'> & { readonly isProvisional: boolean }

/** All the months of an area that were published under one measure set, oldest first. Nothing in it names or counts a child. */
export type FigureBook = Omit<PublishedMonths, 'months'> & { readonly months: readonly BookMonth[] }
