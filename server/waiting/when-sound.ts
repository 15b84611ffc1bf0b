import { done, refused, type Outcome } from '#schemas/outcome.ts'

/** The value when every named condition holds; otherwise a refusal named after the first that does not. */
export function whenSound<Value, Refusal extends string>(
  conditions: Readonly<Record<Refusal, boolean>>,
  value: () => Value,
): Outcome<Value, Refusal> {
  for (const refusal in conditions) if (!conditions[refusal]) return refused(refusal)
  return done(value())
}

/** Whether a number is finite and more than zero. */
export function isPositive(value: number): boolean {
  return Number.isFinite(value) && value > 0
}

/** Whether a number is finite and zero or more. */
export function isNotNegative(value: number): boolean {
  return Number.isFinite(value) && value >= 0
}

/** Whether a number is a share strictly between 0 and 1. */
export function isInnerShare(value: number): boolean {
  return value > 0 && value < 1
}
