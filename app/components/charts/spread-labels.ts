/** Heights for labels that stand beside one another's lines: in their order, at least `gap` apart and inside the plot. */
export function spreadLabels(
  wished: readonly number[],
  { gap, top, bottom }: { readonly gap: number; readonly top: number; readonly bottom: number },
): readonly number[] {
  const order = wished.map((_, index) => index).sort((one, other) => at(wished, one) - at(wished, other))
  const placed: number[] = []
  for (const [place, index] of order.entries()) {
    placed[index] = Math.max(at(wished, index), top, before(placed, order, place) + gap)
  }
  const over = Math.max(0, ...placed) - bottom
  if (over <= 0) return placed
  return pushedUp(placed, order, { gap, bottom })
}

// When the last one falls off the bottom, they move up from below, each only as far as it must.
function pushedUp(
  placed: readonly number[],
  order: readonly number[],
  { gap, bottom }: { readonly gap: number; readonly bottom: number },
): readonly number[] {
  const moved = [...placed]
  let limit = bottom
  for (const index of order.toReversed()) {
    moved[index] = Math.min(at(placed, index), limit)
    limit = at(moved, index) - gap
  }
  return moved
}

function before(placed: readonly number[], order: readonly number[], place: number): number {
  const index = order[place - 1]
  return index === undefined ? -Infinity : at(placed, index)
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0
}
