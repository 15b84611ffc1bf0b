/** A sign that more than chance is at work, and which way it points. */
export type Signal = {
  readonly rule: 'outside-limits' | 'shift' | 'trend' | 'two-in-three'
  readonly way: 'up' | 'down'
}

type Limits = { readonly centre: number; readonly lower: number; readonly upper: number }
type Side = 1 | 0 | -1

/**
 * The signals each value takes part in: outside the limits; seven on one side of the mean; seven rising or falling;
 * two of three in the outer third of the same side. Rules and lengths are those of NHSRplotthedots.
 */
export function signalsOf(values: readonly number[], limits: Limits): readonly (readonly Signal[])[] {
  const sides = values.map((value) => sideOf(value, limits.centre))
  const steps = values.map((value, index) => sideOf(value, values[index - 1] ?? value))
  const outer = values.map((value) => outerSideOf(value, limits))
  const shift = partOfRun(sides, 7)
  // Seven rising values are six rises, the first of them from the value before.
  const trend = partOfRun(steps.slice(1), 6)
  return values.map((value, index) => {
    const beyond: Side = value > limits.upper ? 1 : value < limits.lower ? -1 : 0
    const rising = trend[index] || trend[index - 1] || 0
    return [
      ...signal('outside-limits', beyond),
      ...signal('shift', shift[index] ?? 0),
      ...signal('trend', rising),
      ...signal('two-in-three', beyond === 0 ? twoInThree(outer, index) : 0),
    ]
  })
}

function signal(rule: Signal['rule'], side: Side): readonly Signal[] {
  return side === 0 ? [] : [{ rule, way: side === 1 ? 'up' : 'down' }]
}

function sideOf(value: number, than: number): Side {
  if (value === than) return 0
  return value > than ? 1 : -1
}

// The outer third begins two thirds of the way from the mean to its limit.
function outerSideOf(value: number, { centre, lower, upper }: Limits): Side {
  if (value > centre + (upper - centre) * (2 / 3)) return 1
  return value < centre - (centre - lower) * (2 / 3) ? -1 : 0
}

function partOfRun(sides: readonly Side[], least: number): readonly Side[] {
  const found: Side[] = sides.map(() => 0)
  for (let start = 0; start < sides.length;) {
    const side = sides[start] ?? 0
    const length = runLength(sides.slice(start))
    if (side !== 0 && length >= least) found.fill(side, start, start + length)
    start += length
  }
  return found
}

function runLength(sides: readonly Side[]): number {
  const end = sides.findIndex((side) => side !== sides[0])
  return end === -1 ? sides.length : end
}

function twoInThree(outer: readonly Side[], index: number): Side {
  const side = outer[index] ?? 0
  if (side === 0) return 0
  const windows = [index - 2, index - 1, index].filter((start) => start >= 0 && start + 3 <= outer.length)
  const holds = windows.some(
    (start) => outer.slice(start, start + 3).filter((one) => one === side).length >= 2,
  )
  return holds ? side : 0
}
