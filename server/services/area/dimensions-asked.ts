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
function groupingAsked(
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

/** One way of telling groups apart, and whether each is told apart by sex besides. */
export type Grouping = { readonly by: Dimension; readonly isBySex: boolean }

/**
 * The grouping that was asked for, among those that are published: by one thing, together with a pathway or with sex. Refuses what
 * points at a child when crossed, and what is not counted so.
 */
export function publishedGrouping(
  asked: { readonly by: string; readonly and: string | null; readonly pathway: Pathway | null },
  published: readonly Dimension[],
): Outcome<Grouping, 'dimension-unknown' | 'dimensions-not-crossed'> {
  const names = asked.and === null || asked.and === '' ? asked.by : `${asked.by},${asked.and}`
  const grouping = groupingAsked(names, asked.pathway)
  if (!grouping.ok) return grouping
  const [by, other] = grouping.value
  // What is counted of nobody, like single schools, would be a page without a group.
  if (by === undefined || !grouping.value.every((name) => published.includes(name))) {
    return refused('dimension-unknown')
  }
  if (other === undefined) return done({ by, isBySex: false })
  if (by === 'sex') return done({ by: other, isBySex: true })
  return other === 'sex' ? done({ by, isBySex: true }) : refused('dimensions-not-crossed')
}

/** The groups of a pathway, or of the whole area. */
export function dimsOf(pathway: Pathway | null): Dims {
  return pathway === null ? {} : { pathway }
}
