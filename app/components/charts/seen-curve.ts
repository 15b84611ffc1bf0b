/** Share seen, 0 to 100, from this week on, with its 95 % range. */
export type SeenStep = {
  readonly week: number
  readonly percent: number
  readonly low: number
  readonly high: number
}

/** One group's curve. It ends where fewer than 200 children are followed: beyond that one child could move it. */
export type SeenCurve = {
  readonly id: string
  readonly label: string
  readonly steps: readonly SeenStep[]
  /** How many at least still waited at some weeks. */
  readonly atRisk: readonly { readonly week: number; readonly atLeast: number }[]
}
