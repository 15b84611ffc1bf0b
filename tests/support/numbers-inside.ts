/** Every number anywhere inside a value, as it is and rounded. */
export function numbersInside(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value, Math.round(value)]
  if (Array.isArray(value)) return value.flatMap(numbersInside)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(numbersInside)
  return []
}
