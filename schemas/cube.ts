import { z } from 'zod'
import { instant } from './fields.ts'
import { measureSetIds } from './measure-set.ts'

const key = z.string().min(1).max(120)
const whole = z.number().int().min(0)
const share = z.number().min(0).max(100)

/** The groups a figure is about, by dimension; none for the whole area. */
const groups = z.record(key, key)

/** A figure as it may leave: counts to the nearest five, waits in whole weeks, shares in whole per cent; or why it is not there. */
const cellShape = z.strictObject({
  indicator: key,
  dims: groups,
  shown: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('shown'), value: z.number() }),
    z.strictObject({ kind: z.literal('hidden'), why: z.enum(['too-few', 'not-crossed', 'unknown-kind']) }),
  ]),
  /** Kept as it was published before, because too few have come or gone. */
  isCarried: z.boolean(),
})

/** How soon children are seen: per cent seen by a week with the 95 % range, and how many at least were still followed. */
const seenLineShape = z.strictObject({
  dims: groups,
  steps: z.array(z.strictObject({ week: whole, percent: share, low: share, high: share })).max(600),
  atRisk: z.array(z.strictObject({ week: whole, atLeast: whole })).max(60),
  halfSeenWeek: whole.nullable(),
})

/** Waits in equal boxes of weeks, none of them too small to show. */
const barsShape = z.strictObject({
  dims: groups,
  bars: z.array(z.strictObject({ fromWeek: whole, toWeek: whole, count: whole })).max(110),
  lastBox: z.strictObject({ fromWeek: whole, count: whole }),
})

/**
 * All that is published about one month of an area under one measure set: protected before it was written, never changed
 * after. No child can be found from it.
 */
export const cubeShape = z.strictObject({
  id: key,
  areaId: key,
  measureSet: z.enum(measureSetIds),
  ruleSet: key,
  /** First day of the month. */
  month: z.iso.date(),
  /** Last day of the month: what stands is read at its end. */
  asOf: z.iso.date(),
  madeAt: instant,
  cells: z.array(cellShape).max(60_000),
  seen: z.array(seenLineShape).max(400),
  bars: z.array(barsShape).max(20),
  groups: z.record(key, z.array(key).max(400)),
  /** What the parts of the area were called. */
  localities: z
    .array(z.strictObject({ id: key, name: key }))
    .max(12)
    .exactOptional(),
})
export type Cube = Readonly<z.infer<typeof cubeShape>>
