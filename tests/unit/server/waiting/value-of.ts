import type { Outcome } from '#schemas/outcome.ts'

/** The value of an outcome that must have happened; says the refusal when it was refused. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal}`)
  return outcome.value
}
