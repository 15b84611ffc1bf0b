import type { AgeBand, StrandId } from '#questionnaires/engine/questionnaire.ts'
import type { NeedLevel } from '#questionnaires/profile/need-level.ts'

/** Who a suggestion is for; health also stands for community services. */
export const supportSettings = ['school', 'home', 'health'] as const
export type SupportSetting = (typeof supportSettings)[number]

/** A line that must be printed beside a suggestion; also the key of its words. */
export type SafetyLine = 'weighted-items' | 'sleep-medicine' | 'food-restriction' | 'health-care-plan'

/** One idea, deliverable without a diagnosis. Its id is never used for another text; its words are found by id. */
export type Suggestion = {
  readonly id: string
  readonly sources: readonly string[]
  /** Only for these age bands; for all when absent. */
  readonly ages?: readonly AgeBand[]
  readonly safety?: readonly SafetyLine[]
}

export type BySetting<Value> = Readonly<Record<SupportSetting, Value>>

/** The ideas of one strand, by level and setting. */
export type StrandCatalogue = Readonly<Record<NeedLevel, BySetting<readonly Suggestion[]>>>

/** Extra ideas for the youngest and the oldest, by strand. */
export type AgeSupplements = Readonly<
  Record<StrandId, Readonly<Record<'EY' | 'P16', Readonly<Record<'school' | 'home', readonly Suggestion[]>>>>>
>
