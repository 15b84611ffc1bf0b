import { z } from 'zod'

/** The fields records share. Ids are opaque: a prefix that says the kind, then random letters and digits. */
export const recordId = z.string().regex(/^[a-z]{1,3}_[a-z0-9]{8,32}$/)
export const day = z.iso.date()
export const instant = z.iso.datetime()
export const locale = z.string().min(2).max(35)
export const shortText = z.string().max(200)
export const longText = z.string().max(4000)

/** A random word that stands in one section of one record, so that a leak can be found by searching what leaves the server. */
export const marker = z.string().max(40).nullable()
