import { measureSetIds, type MeasureSetId } from '#schemas/measure-set.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { pathways, type Pathway } from '#schemas/referral-choices.ts'
import { isDimension, mayBeCrossed, type Dimension, type Dims } from '#server/waiting/protect/crossing.ts'

/** A way of measuring a wait; the area's own when nothing was asked. */
export function measureSetAsked(asked: string | null): Outcome<MeasureSetId, 'measure-set-unknown'> {
  if (asked === null || asked === '') return done('local')
  const found = measureSetIds.find((id) => id === asked)
  return found ? done(found) : refused('measure-set-unknown')
}

/** A pathway to look at, or none for all of them together. */
export function pathwayAsked(asked: string | null): Outcome<Pathway | null, 'pathway-unknown'> {
  if (asked === null || asked === '' || asked === 'all') return done(null)
  const found = pathways.find((pathway) => pathway === asked)
  return found ? done(found) : refused('pathway-unknown')
}

/** What groups are told apart by, together with a pathway where one was asked. Refuses what points at a child when crossed. */
export function groupingAsked(
  asked: string | null,
  pathway: Pathway | null,
): Outcome<readonly Dimension[], 'dimension-unknown' | 'dimensions-not-crossed'> {
  const names = (asked ?? '').split(',').filter(Boolean)
  const known = names.filter(isDimension)
  if (known.length < names.length || names.length === 0) return refused('dimension-unknown')
  const all = pathway === null ? known : [...known, 'pathway' as const]
  return new Set(all).size === all.length && mayBeCrossed(all)
    ? done(known)
    : refused('dimensions-not-crossed')
}

/** The groups of a pathway, or of the whole area. */
export function dimsOf(pathway: Pathway | null): Dims {
  return pathway === null ? {} : { pathway }
}
