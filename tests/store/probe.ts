import { z } from 'zod'
import { defineCollection } from '#server/store/define-collection.ts'

const states = ['draft', 'sent', 'closed'] as const

export const probeShape = z.strictObject({
  id: z.string(),
  area: z.string(),
  state: z.enum(states),
  count: z.number().int(),
  school: z.string().nullable().optional(),
  score: z.number().nullable().optional(),
  due: z.iso.datetime().nullable().optional(),
  on: z.iso.date().optional(),
  isOpen: z.boolean().optional(),
  email: z.string().nullable().optional(),
  slot: z.number().optional(),
  aliases: z.array(z.string()).optional(),
  members: z.array(z.strictObject({ organisationId: z.string(), role: z.string() })).optional(),
  detail: z.strictObject({ type: z.string(), note: z.string().nullable().optional() }).optional(),
  subject: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('person'), personId: z.string() }),
      z.strictObject({ kind: z.literal('link'), contributionId: z.string() }),
    ])
    .optional(),
  answers: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
  free: z.unknown().optional(),
})
export type Probe = z.infer<typeof probeShape>

export const probes = defineCollection({
  name: 'probes',
  shape: probeShape,
  unique: { email: ['email'], place: ['area', 'slot'], alias: ['aliases'] },
  indexes: {
    area: ['area'],
    areaState: ['area', 'state', 'count'],
    school: ['school', 'count'],
    score: ['score'],
    due: ['due'],
    day: ['members.organisationId', 'on'],
    open: ['isOpen', 'count'],
    member: ['members.organisationId', 'count'],
    person: ['subject.personId'],
    detail: ['detail.type'],
  },
})

/** Written once. */
export const ledger = defineCollection({
  name: 'ledger',
  shape: z.strictObject({ id: z.string(), at: z.string() }),
  indexes: { at: ['at'] },
  appendOnly: true,
})

/** At most 200 bytes each. */
export const slips = defineCollection({
  name: 'slips',
  shape: z.strictObject({ id: z.string(), text: z.string() }),
  maxBytes: 200,
})

export const declared = [probes, ledger, slips]

/** A document that names only what the test is about. */
export function aProbe(own: Partial<Probe> & { readonly id: string }): Probe {
  return { area: 'north', state: 'draft', count: 0, ...own }
}
