import { flowMeasures } from './flow-measures.ts'
import type { Measure } from './indicator.ts'
import { contactMeasures, triageMeasures } from './triage-measures.ts'
import { waitMeasures } from './wait-measures.ts'

const byName = { ...waitMeasures, ...flowMeasures, ...triageMeasures, ...contactMeasures }
export type MeasureName = keyof typeof byName

/** Every number of every indicator, by name: the indicator's letters and number, then a dot and the part where it has several. */
export const measures: Readonly<Record<MeasureName, Measure>> = byName

export const measureNames: readonly MeasureName[] = Object.keys(byName).filter(isMeasureName)

/** Whether there is a number of this name. */
export function isMeasureName(name: string): name is MeasureName {
  return Object.hasOwn(byName, name)
}
