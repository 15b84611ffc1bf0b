import type { Actor } from '#schemas/actor.ts'
import { areaPathwaysShape, type AreaPathways } from '#schemas/area-pathways.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import { isoOfTyped, typedDay } from '#schemas/typed-day.ts'
import { evidenceItems } from '#server/referrals/evidence-items.ts'
import { usualRules } from '#server/referrals/usual-rules.ts'
import { areaPathways, people } from '#server/store/collections.ts'
import { areaPathwaysOn } from './area-rules.ts'
import type { Desk } from './desk.ts'
import { personOf } from './person-of.ts'
import { readEvidenceItem } from './typed-evidence.ts'
import { readPromises } from './typed-promises.ts'

const mostShown = 50

/** What an area would change, as it was sent; checked against the shape before anything is kept. */
export type PathwaysWish = { readonly from: string; readonly promises: unknown; readonly evidence: unknown }

/** The area whose pathways somebody of its office may read or set. */
export async function openPathways(
  desk: Desk,
  actor: Actor,
  action: 'read' | 'write',
): Promise<Outcome<string>> {
  const areaId = actor.kind === 'person' ? actor.areaId : ''
  const opened = await desk.gate.open({ actor, action, section: 'area-pathways' }, { areaId })
  return opened.ok ? done(areaId) : opened
}

/** What holds today and what is set to hold later, with every version there has been, newest first. */
export async function pathwaysPage(desk: Desk, actor: Actor) {
  const area = await openPathways(desk, actor, 'read')
  if (!area.ok) return area
  const today = londonDay(desk.now())
  const versions = await versionsOf(desk, area.value)
  const inForce = await areaPathwaysOn(desk.store, area.value, today)
  const newest = rulesAsOf(versions[0])
  return done({
    ...newest,
    today,
    version: inForce?.version ?? 0,
    later: versions.filter(({ from }) => from > today).map(({ version, from }) => ({ version, from })),
    earliest: earliestDay(versions[0], today),
    usualEvidence: evidenceItems,
    versions: await Promise.all(
      versions.map(async ({ version, from, madeAt, madeBy }) => {
        const by = madeBy === null ? null : await desk.store.records(people).get(madeBy)
        return { version, from, madeOn: londonDay(madeAt), by: by?.name ?? null }
      }),
    ),
  })
}

/** Sets the promises of one pathway from a day on; the others, and the evidence list, stay as they are. */
export async function changePromises(
  desk: Desk,
  actor: Actor,
  { pathway, form }: { readonly pathway: Pathway; readonly form: URLSearchParams },
): Promise<Outcome<{ version: number }>> {
  const area = await openPathways(desk, actor, 'write')
  if (!area.ok) return area
  const read = readPromises(form)
  if (!read.ok) return read
  const [newest] = await versionsOf(desk, area.value)
  const { promises, evidence } = rulesAsOf(newest)
  return keepNext(desk, actor, {
    ...{ areaId: area.value, newest },
    wish: {
      from: isoOfTyped(typedDay(form, 'from')) ?? '',
      promises: { ...promises, [pathway]: read.value },
      evidence,
    },
  })
}

/** Sets one line of the evidence list from a day on. A line asked for on no pathway leaves the list, and can be put back. */
export async function changeEvidence(
  desk: Desk,
  actor: Actor,
  { item, form }: { readonly item: string; readonly form: URLSearchParams },
): Promise<Outcome<{ version: number }>> {
  const area = await openPathways(desk, actor, 'write')
  if (!area.ok) return area
  const [newest] = await versionsOf(desk, area.value)
  const { promises, evidence } = rulesAsOf(newest)
  const before = [...evidence, ...evidenceItems].find(({ id }) => id === item)
  if (!before) return refused('not-found')
  const read = readEvidenceItem(form, before)
  if (!read.ok) return read
  const isThere = evidence.some(({ id }) => id === item)
  const after = isThere
    ? evidence.flatMap((each) => (each.id === item ? (read.value ?? []) : each))
    : [...evidence, ...(read.value ? [read.value] : [])]
  return keepNext(desk, actor, {
    ...{ areaId: area.value, newest },
    wish: { from: isoOfTyped(typedDay(form, 'from')) ?? '', promises, evidence: after },
  })
}

type Next = {
  readonly areaId: string
  readonly newest: AreaPathways | undefined
  readonly wish: PathwaysWish
}

// A change stands on the newest version, so it may not hold before that one does: nothing set for later is lost.
async function keepNext(
  desk: Desk,
  actor: Actor,
  { areaId, newest, wish }: Next,
): Promise<Outcome<{ version: number }>> {
  if (wish.from === '') return refused('check-details', { from: 'not-a-day' })
  if (wish.from < earliestDay(newest, londonDay(desk.now()))) return refused('not-a-day-ahead')
  return keepVersion(desk, actor, { areaId, version: (newest?.version ?? 0) + 1, wish })
}

/** Keeps a version as sent; refused with what is wrong when it makes no sense, and when another was kept meanwhile. */
export async function keepVersion(
  desk: Desk,
  actor: Actor,
  {
    areaId,
    version,
    wish,
  }: { readonly areaId: string; readonly version: number; readonly wish: PathwaysWish },
): Promise<Outcome<{ version: number }>> {
  const made = { id: `${areaId}:pathways-${String(version)}`, areaId, version, madeAt: desk.now() }
  const parsed = areaPathwaysShape.safeParse({ ...wish, ...made, madeBy: personOf(actor).personId })
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, code }): [string, string] => [path.join('.'), code])
    return refused('check-details', Object.fromEntries(wrong))
  }
  const kept = await desk.store.records(areaPathways).insert(parsed.data)
  return kept.ok ? done({ version }) : refused('pathways-changed-meanwhile')
}

/** The versions of an area, newest first. */
export async function versionsOf({ store }: Desk, areaId: string): Promise<readonly AreaPathways[]> {
  const { documents } = await store
    .records(areaPathways)
    .find('byVersion', { equals: [areaId], descending: true, limit: mostShown })
  return documents
}

function rulesAsOf(version: AreaPathways | undefined) {
  const { promises, evidence } = version ?? usualRules
  return { promises, evidence }
}

function earliestDay(newest: AreaPathways | undefined, today: string): string {
  return newest && newest.from > today ? newest.from : today
}
