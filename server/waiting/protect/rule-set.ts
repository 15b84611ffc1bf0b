export const ruleSetIds = ['local-cube', 'mhsds-monthly', 'secondary-care', 'local-return'] as const
export type RuleSetId = (typeof ruleSetIds)[number]

/** What may leave under one set of rules. Counts are children or episodes; waits are days shown as whole weeks. */
export type RuleSet = {
  readonly id: RuleSetId
  /** Counts up to this one are hidden; zero only where `zero` says so. */
  readonly hiddenUpTo: number
  readonly zero: 'shown' | 'hidden'
  /** What a table prints in place of a hidden number. */
  readonly mark: '*' | 'c'
  /** The rest go to the nearest of these; halves cannot occur with whole counts and 5. */
  readonly nearest: number
  /** A hidden small count must have at least so many values it could be, whatever else is shown. */
  readonly leastPossible: number
  readonly percent: { readonly from: 'exact' | 'rounded'; readonly leastWhole: number }
  readonly median: { readonly children: number; readonly schools: number }
  readonly percentile: { readonly children: number; readonly schools: number }
}

// Below 25 waits the 92nd percentile is the longest wait or next to it, which is one child's.
const waits = { median: { children: 10, schools: 3 }, percentile: { children: 25, schools: 3 } } as const

/** The rule sets a figure or a return can be made under (decision record 005). */
export const ruleSets = {
  // Zero is hidden too: "no girl in year 9 waits" is a fact about someone.
  'local-cube': {
    id: 'local-cube',
    hiddenUpTo: 9,
    zero: 'hidden',
    mark: '*',
    nearest: 5,
    leastPossible: 6,
    percent: { from: 'rounded', leastWhole: 30 },
    ...waits,
  },
  // Mental Health Services Data Set, monthly statistics below national level.
  'mhsds-monthly': {
    id: 'mhsds-monthly',
    hiddenUpTo: 4,
    zero: 'hidden',
    mark: '*',
    nearest: 5,
    leastPossible: 4,
    percent: { from: 'exact', leastWhole: 5 },
    ...waits,
  },
  // Hospital Episode Statistics and the secondary-care tables that follow them.
  'secondary-care': {
    id: 'secondary-care',
    hiddenUpTo: 7,
    zero: 'shown',
    mark: '*',
    nearest: 5,
    leastPossible: 4,
    percent: { from: 'rounded', leastWhole: 8 },
    ...waits,
  },
  'local-return': {
    id: 'local-return',
    hiddenUpTo: 4,
    zero: 'shown',
    mark: 'c',
    nearest: 5,
    leastPossible: 4,
    percent: { from: 'exact', leastWhole: 10 },
    ...waits,
  },
} as const satisfies Readonly<Record<RuleSetId, RuleSet>>
