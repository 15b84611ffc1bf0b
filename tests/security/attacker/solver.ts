/** A weighted sum that is zero, of whole numbers named by place. */
export type Equation = { readonly places: readonly number[]; readonly weights: readonly number[] }

/** Equations laid out flat, so that thousands of areas can be attacked with one. */
export type System = {
  readonly size: number
  readonly starts: Int32Array
  readonly places: Int32Array
  readonly weights: Float64Array
  readonly usesStarts: Int32Array
  readonly uses: Int32Array
}

export function systemOf(equations: readonly Equation[], size: number): System {
  const starts = new Int32Array(equations.length + 1)
  equations.forEach(({ places }, index) => (starts[index + 1] = starts[index]! + places.length))
  const places = Int32Array.from(equations.flatMap((equation) => equation.places))
  const weights = Float64Array.from(equations.flatMap((equation) => equation.weights))
  const usesStarts = new Int32Array(size + 1)
  for (const place of places) usesStarts[place + 1]! += 1
  for (let place = 0; place < size; place += 1) usesStarts[place + 1]! += usesStarts[place]!
  const filled = usesStarts.slice()
  const uses = new Int32Array(places.length)
  equations.forEach((equation, index) => {
    for (const place of equation.places) uses[filled[place]!++] = index
  })
  return { size, starts, places, weights, usesStarts, uses }
}

/** Narrows whole-number bounds by every equation, over and over, until nothing moves. */
export function narrowBounds(system: System, low: Float64Array, high: Float64Array): void {
  const { starts, places, usesStarts, uses } = system
  const count = starts.length - 1
  const isQueued = new Uint8Array(count).fill(1)
  let queue = Int32Array.from({ length: count }, (_, index) => index)
  // Far more rounds than anything here needs; the bounds are sound whenever one stops.
  for (let round = 0; round < 200 && queue.length > 0; round += 1) {
    const next: number[] = []
    for (const equation of queue) {
      isQueued[equation] = 0
      const from = starts[equation]!
      const to = starts[equation + 1]!
      for (const moved of movedBy(system, { from, to, low, high })) {
        const place = places[moved]!
        for (let use = usesStarts[place]!; use < usesStarts[place + 1]!; use += 1) {
          const other = uses[use]!
          if (isQueued[other] === 1) continue
          isQueued[other] = 1
          next.push(other)
        }
      }
    }
    queue = Int32Array.from(next)
  }
}

type Span = {
  readonly from: number
  readonly to: number
  readonly low: Float64Array
  readonly high: Float64Array
}

const moved: number[] = []

function movedBy({ places, weights }: System, { from, to, low, high }: Span): readonly number[] {
  let lowest = 0
  let highest = 0
  for (let at = from; at < to; at += 1) {
    lowest += weights[at]! * atLowest(weights[at]!, low, high)[places[at]!]!
    highest += weights[at]! * atLowest(weights[at]!, high, low)[places[at]!]!
  }
  moved.length = 0
  for (let at = from; at < to; at += 1) {
    const weight = weights[at]!
    const place = places[at]!
    // The others together are between these; this one makes up for them.
    const othersLow = lowest - weight * atLowest(weight, low, high)[place]!
    const othersHigh = highest - weight * atLowest(weight, high, low)[place]!
    const newLow = Math.ceil(-atLowest(weight, othersHigh, othersLow) / weight - 1e-9)
    const newHigh = Math.floor(-atLowest(weight, othersLow, othersHigh) / weight + 1e-9)
    if (newLow <= low[place]! && newHigh >= high[place]!) continue
    low[place] = Math.max(low[place]!, newLow)
    high[place] = Math.min(high[place]!, newHigh)
    moved.push(at)
  }
  return moved
}

// Which of two makes a weighted number smallest: the first for a weight above zero.
function atLowest<Value>(weight: number, first: Value, other: Value): Value {
  return weight > 0 ? first : other
}
