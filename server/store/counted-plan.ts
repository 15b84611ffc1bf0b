import { z } from 'zod'
import type { Plan } from '#schemas/plan.ts'
import type { CountedPart } from './define-collection.ts'

const spansShape = z.object({
  areaId: z.string(),
  childId: z.string(),
  cycles: z.array(
    z.object({
      plannedOn: z.string(),
      actions: z.array(z.object({ startOn: z.string().nullable(), stoppedOn: z.string().nullable() })),
    }),
  ),
})

/** What counting reads of a plan: of which child it is, and when its actions began and were stopped, cycle by cycle. ISO days. */
export type PlanSpans = Readonly<z.infer<typeof spansShape>>

type Spanned = Pick<Plan, 'areaId' | 'childId'> & {
  readonly cycles: readonly {
    readonly plannedOn: string
    readonly actions: readonly {
      readonly startOn: string | null
      readonly review: { readonly decision: string; readonly on: string } | null
    }[]
  }[]
}

/** The spans of a plan, without a word of what is in it. */
export function spansOf({ areaId, childId, cycles }: Spanned): PlanSpans {
  return {
    areaId,
    childId,
    cycles: cycles.map(({ plannedOn, actions }) => ({
      plannedOn,
      actions: actions.map(({ startOn, review }) => ({
        startOn,
        stoppedOn: review?.decision === 'stop' ? review.on : null,
      })),
    })),
  }
}

/** Kept beside each plan by an engine that does not count by itself. */
export const countedPlan: CountedPart<Pick<Plan, 'id' | 'areaId' | 'childId' | 'cycles'>> = {
  form: 'areaId childId cycles(plannedOn actions(startOn stoppedOn))',
  written: (plan) => JSON.stringify(spansOf(plan)),
}

/** The spans of a plan as they were kept; refuses, by throwing, what was not written here. */
export function readPlanSpans(text: string): PlanSpans {
  return spansShape.parse(JSON.parse(text))
}
