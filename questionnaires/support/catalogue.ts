import type { AgeBand, StrandId } from '#questionnaires/engine/questionnaire.ts'
import type { NeedLevel } from '#questionnaires/profile/need-level.ts'
import { ageSupplements } from './catalogue/age-supplements.ts'
import { attSuggestions } from './catalogue/att.ts'
import { dlvSuggestions } from './catalogue/dlv.ts'
import { emoSuggestions } from './catalogue/emo.ts'
import { eneSuggestions } from './catalogue/ene.ts'
import { flxSuggestions } from './catalogue/flx.ts'
import { lrnSuggestions } from './catalogue/lrn.ts'
import { motSuggestions } from './catalogue/mot.ts'
import { slcSuggestions } from './catalogue/slc.ts'
import { snsSuggestions } from './catalogue/sns.ts'
import { socSuggestions } from './catalogue/soc.ts'
import type { StrandCatalogue, Suggestion, SupportSetting } from './suggestion.ts'

/** The version of the catalogue; kept with every published profile. */
export const catalogueVersion = '1.0.0'

/** Every suggestion, by strand, level and setting. */
export const supportCatalogue: Readonly<Record<StrandId, StrandCatalogue>> = {
  SLC: slcSuggestions,
  SOC: socSuggestions,
  ATT: attSuggestions,
  ENE: eneSuggestions,
  EMO: emoSuggestions,
  SNS: snsSuggestions,
  MOT: motSuggestions,
  FLX: flxSuggestions,
  LRN: lrnSuggestions,
  DLV: dlvSuggestions,
}

/** Where a cell of the catalogue is, and the age band it is read for. */
export type Cell = {
  readonly strand: StrandId
  readonly level: NeedLevel
  readonly setting: SupportSetting
  readonly band: AgeBand
}

/** The ideas of one strand, level and setting that fit the age band. */
export function suggestionsIn({ strand, level, setting, band }: Cell): readonly Suggestion[] {
  return supportCatalogue[strand][level][setting].filter(
    ({ ages }) => ages === undefined || ages.includes(band),
  )
}

const none: readonly Suggestion[] = []

/** The extra ideas of one strand written for the youngest and the oldest. */
export function supplementsFor({ strand, setting, band }: Omit<Cell, 'level'>): readonly Suggestion[] {
  if (setting === 'health' || band === 'PRI' || band === 'SEC') return none
  return ageSupplements[strand][band][setting]
}

/** The key of the line saying whom to ask next for a strand at a level; a strength has none. */
export function referOnKey(strand: StrandId, level: NeedLevel): string | null {
  return level === 'strength' ? null : `${strand}.${level}`
}
