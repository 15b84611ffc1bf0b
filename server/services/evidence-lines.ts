import { ageInMonths } from '#questionnaires/engine/age-band.ts'
import type { Child } from '#schemas/child.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import type { Evidence, Referral } from '#schemas/referral.ts'
import { evidenceNow } from '#server/referrals/evidence-now.ts'
import { evidenceList, type EvidenceLine } from '#server/referrals/evidence.ts'
import type { EvidenceItem, KnownFact, Setting } from '#schemas/evidence-item.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { organisations } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'
import { hasLeftSchool } from './askable-of.ts'

/** One line of the evidence as a page shows it; `asked` and `because` are what people have said about a missing one. */
export type EvidenceView = {
  readonly id: string
  readonly neededTo: EvidenceLine['neededTo']
  readonly owner: string
  readonly state: 'have' | 'asked' | 'not-needed' | 'missing'
  readonly because: string | null
  readonly alternatives: readonly string[]
}

type About = {
  readonly child: Pick<Child, 'birthDate' | 'learnsElsewhere'>
  readonly setting: Setting
  readonly today: string
  readonly known: readonly KnownFact[]
  /** The list of the area, in the version the request goes by. */
  readonly items: readonly EvidenceItem[]
  /** Restricted lines are for people with access to that block. */
  readonly withRestricted: boolean
}

/** The evidence list of a referral: what is known, then what people have said about the rest. */
export function evidenceLines(
  referral: Pick<Referral, 'evidence' | 'events'>,
  { child, setting, today, known, items, withRestricted }: About,
): readonly EvidenceView[] {
  const ageMonths = ageInMonths(child.birthDate, today)
  const lines = evidenceList({ pathways: pathwaysOf(referral), ageMonths, setting, known }, items)
  const said = evidenceNow(referral).filter((one) => !isAskedInVain(one, child))
  return lines
    .filter(({ restricted }) => withRestricted || !restricted)
    .map((line) =>
      lineView(
        line,
        said.find(({ id }) => id === line.id),
      ),
    )
}

/** How many of the lines that apply are there. */
export function evidenceSum(lines: readonly EvidenceView[]): { have: number; of: number } {
  const applying = lines.filter(({ state }) => state !== 'not-needed')
  return { have: applying.filter(({ state }) => state === 'have').length, of: applying.length }
}

/** The pathways a referral is about, in the order they were chosen. */
export function pathwaysOf({ events }: Pick<Referral, 'events'>): readonly Pathway[] {
  return [...new Set(foldEvents(events).map(({ pathway }) => pathway))]
}

// What a school was asked for before the child left it is open again, for those who can tell instead.
function isAskedInVain({ owner, state }: Evidence, child: About['child']): boolean {
  return state === 'asked' && owner === 'school' && hasLeftSchool(child)
}

const settingElsewhere = {
  'home-educated': 'home_educated',
  'not-in-setting': 'not_in_setting',
} as const satisfies Record<string, Setting>

/** What kind of setting a child is in as their record alone tells it, where the kind of school makes no difference. */
export function settingOnRecord({
  schoolId,
  learnsElsewhere,
}: Pick<Child, 'schoolId' | 'learnsElsewhere'>): Setting {
  if (learnsElsewhere) return settingElsewhere[learnsElsewhere.where]
  return schoolId === null ? 'not_in_setting' : 'school'
}

/** What kind of setting a child is in, for what may be asked of whom. */
export async function settingOf(
  store: Store,
  child: Pick<Child, 'schoolId' | 'learnsElsewhere'>,
): Promise<Setting> {
  const onRecord = settingOnRecord(child)
  if (onRecord !== 'school' || child.schoolId === null) return onRecord
  const school = await store.records(organisations).get(child.schoolId)
  if (!school) return 'not_in_setting'
  if (school.stage === 'EY') return 'early_years'
  return school.stage === 'P16' ? 'college' : 'school'
}

function lineView(line: EvidenceLine, said: Evidence | undefined): EvidenceView {
  const { id, neededTo, owner, status, because, alternatives } = line
  const view = { id, neededTo, owner, alternatives }
  if (status === 'have') return { ...view, state: 'have', because: null }
  if (said) return { ...view, owner: said.owner, state: said.state, because: said.because ?? null }
  return { ...view, state: status, because }
}
