/** The x of A·x = b for a symmetric, positive definite A, by Cholesky's factors; null where A has no such factors. */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] | null {
  const lower: number[][] = []
  const at = (row: number, column: number) => lower[row]?.[column] ?? 0
  for (const [row, values] of matrix.entries()) {
    const factors: number[] = []
    lower.push(factors)
    for (let column = 0; column <= row; column += 1) {
      let rest = values[column] ?? 0
      for (let inner = 0; inner < column; inner += 1) rest -= at(row, inner) * at(column, inner)
      if (row === column && !(rest > smallestPivot)) return null
      factors.push(row === column ? Math.sqrt(rest) : rest / at(column, column))
    }
  }
  return backward(lower, forward(lower, right))
}

const smallestPivot = 1e-12

function forward(lower: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const solved: number[] = []
  for (const [row, factors] of lower.entries()) {
    let rest = right[row] ?? 0
    for (const [column, value] of solved.entries()) rest -= (factors[column] ?? 0) * value
    solved.push(rest / (factors[row] ?? 1))
  }
  return solved
}

function backward(lower: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const solved = [...right]
  for (let row = lower.length - 1; row >= 0; row -= 1) {
    let rest = solved[row] ?? 0
    for (let after = row + 1; after < lower.length; after += 1) {
      rest -= (lower[after]?.[row] ?? 0) * (solved[after] ?? 0)
    }
    solved[row] = rest / (lower[row]?.[row] ?? 1)
  }
  return solved
}
