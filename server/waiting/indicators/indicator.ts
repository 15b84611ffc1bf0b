import type { FactName } from '#schemas/episode-fact.ts'

/** Some of what was counted: one fact, perhaps only with these details or after so many whole days. */
export type Selection = {
  readonly fact: FactName
  readonly details?: readonly string[]
  readonly leastDays?: number
  readonly mostDays?: number
}

/** What is made of other numbers, asked for by name, and the weeks of the period; null where there is no number. */
type Work<Name extends string> = (of: (name: Name) => number, weeks: number) => number | null

/** A number worked out from other numbers, so that it can be had from protected ones too. */
export type Formula<Name extends string = string> = {
  readonly kind: 'formula'
  readonly from: readonly Name[]
  readonly work: Work<Name>
}

/** A number worked out from counts alone. */
export type CountedMeasure =
  | { readonly kind: 'count'; readonly of: Selection }
  | { readonly kind: 'days'; readonly of: Selection; readonly share: number }

/** A formula over these numbers; a name that is not among them does not compile. */
export function formula<const Name extends string>(from: readonly Name[], work: Work<Name>): Formula<Name> {
  return { kind: 'formula', from, work }
}

/** A part of a whole, from 0 to 1; both are counts with a name of their own, so that a share never says more than they do. */
export type Share = { readonly kind: 'share'; readonly part: string; readonly whole: string }

export type Measure = CountedMeasure | Share | Formula
