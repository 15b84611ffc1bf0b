/** The words of one rule: what it says, what would strengthen the picture, what can start today, and what is no evidence against. */
export type RuleWords = {
  readonly title: string
  readonly says?: string
  readonly strengthens?: readonly string[]
  readonly startToday?: readonly string[]
  readonly notEvidence?: string
  readonly noteLocal?: string
}

/** The words of every rule in one locale, by rule id. */
export type RuleTexts = Readonly<Record<string, RuleWords>>
