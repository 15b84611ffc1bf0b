import type { AgreementLabel } from './compare-viewpoints.ts'
import type { Confidence } from './confidence.ts'
import type { AgeNote } from './build-profile.ts'
import type { LevelReason, NeedLevel } from './need-level.ts'
import type { Pattern } from './patterns.ts'
import type { QualityNote } from './quality-notes.ts'
import type { ReadingKey, RowMark } from './reading.ts'
import type { TrendLabel } from './trend.ts'

/** Every key the profile speaks in, so a locale cannot forget one. */
export type ProfileTextKey =
  | `level.${NeedLevel}`
  | `level-short.${NeedLevel}`
  | `pattern.${Pattern}`
  | `pattern-ask.${Exclude<Pattern, 'ACROSS_SETTINGS' | 'CORROBORATED'>}`
  | `agreement.${AgreementLabel}`
  | `confidence.${Confidence['label']}`
  | `trend.${TrendLabel}`
  | `reason.${LevelReason}`
  | `row.${Exclude<RowMark['state'], 'level'>}`
  | 'row.level'
  | 'row.seen-differently'
  | 'setting.split'
  | 'highest'
  | 'corroborated'
  | `age.${NonNullable<AgeNote>}`
  | 'age.band-chosen'
  | 'age.both'
  | `quality.${QualityNote['note']}`
  | 'supports-in-place'
  | 'who-else'
  | ReadingKey

/** The words of a profile in one locale; {name}, {strand}, {strands}, {level}, {viewpoint}, {band}, {reason} and the like are filled in. */
export type ProfileTexts = Readonly<Record<ProfileTextKey, string>>
