import type { Model } from 'mongoose'
import { z } from 'zod'
import { planShape } from '#schemas/plan.ts'
import { spansOf, type PlanSpans } from './counted-plan.ts'
import type { MongoDocument } from './mongo-records.ts'

const { areaId, childId } = planShape.shape
const cycle = planShape.shape.cycles.element.shape
const action = cycle.actions.element.shape
const { decision, on } = action.review.unwrap().shape
const readShape = z.object({
  areaId,
  childId,
  cycles: z.array(
    z.object({
      plannedOn: cycle.plannedOn,
      actions: z.array(
        z.object({
          startOn: action.startOn,
          // A review that is not there yet has no fields to be read.
          review: z
            .object({ decision, on })
            .nullish()
            .transform((review) => review ?? null),
        }),
      ),
    }),
  ),
})
const read = {
  areaId: 1,
  childId: 1,
  'cycles.plannedOn': 1,
  'cycles.actions.startOn': 1,
  'cycles.actions.review.decision': 1,
  'cycles.actions.review.on': 1,
} as const
const readAtOnce = 500

/** The spans of every plan, one after another. */
export async function* planSpansIn(model: Model<MongoDocument>): AsyncGenerator<readonly PlanSpans[]> {
  const rows = model.find({}).select(read).lean().cursor({ batchSize: readAtOnce })
  for await (const row of rows) yield [spansOf(readShape.parse(row))]
}
