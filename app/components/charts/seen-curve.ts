/** Share seen, 0 to 100, from this week on, with its 95 % range. */
export type SeenStep = {
  readonly week: number
  readonly percent: number
  readonly low: number
  readonly high: number
}

/** One group's curve. It ends where fewer than ten children remain: beyond that it is unsteady, and about somebody. */
export type SeenCurve = {
  readonly id: string
  readonly label: string
  readonly steps: readonly SeenStep[]
  /** How many still waited at some weeks; null when too few to show. */
  readonly atRisk: readonly { readonly week: number; readonly count: number | null }[]
}
