/** The value that 95 in 100 do not exceed. */
export function percentile95(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0
}
