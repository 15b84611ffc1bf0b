/** A label broken at the space nearest its middle when it is longer than fits on one line. SVG text does not wrap. */
export function twoLines(label: string, fits: number): readonly string[] {
  if (label.length <= fits) return [label]
  const spaces = [...label.matchAll(/ /g)].map(({ index }) => index)
  const middle = label.length / 2
  const [nearest] = spaces.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))
  if (nearest === undefined) return [label]
  return [label.slice(0, nearest), label.slice(nearest + 1)]
}
