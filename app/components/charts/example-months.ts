/** So many months in a row, the last being October 2026, as ISO dates of their first days. For examples. */
export function exampleMonths(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const months = 2026 * 12 + 9 - (count - 1 - index)
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`
  })
}
