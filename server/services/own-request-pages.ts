import { ageInMonths } from '#questionnaires/engine/age-band.ts'
import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, type Outcome } from '#schemas/outcome.ts'
import { monthsToOwnSay } from '#schemas/own-say.ts'
import { pathways, type Pathway, type ReferralSource } from '#schemas/referral-choices.ts'
import type { Grant } from '#server/access/decide.ts'
import { isFromFamily } from '#server/referrals/shared-with-sender.ts'
import { rulesOn } from './area-rules.ts'
import { evidenceSum, pathwaysOf, type EvidenceView } from './evidence-lines.ts'
import type { ReferralPlace, SenderDesk } from './open-for-sender.ts'
import { personOf } from './person-of.ts'
import { chooseEvidence, evidencePage } from './referral-draft.ts'
import { clinicsOf, isDiscarded, isSent, placeOf, referralsOf } from './referral-records.ts'
import { referralChoices } from './start-referral.ts'
import { isPrivateToFamilies } from './told-to-families.ts'

// Their own yes they give at the end; restricted lines are no part of a sender's list.
const saidAtTheEnd = 'agreement'

/** The lines of the evidence list a family reads. */
export function linesForFamily(lines: readonly EvidenceView[]): readonly EvidenceView[] {
  return lines.filter(({ id }) => id !== saidAtTheEnd && !isPrivateToFamilies(id, []))
}

/**
 * What a family may ask a clinic themselves, what they have begun, and who else may ask and how they are reached: whoever may not ask
 * is told who can.
 */
export async function asksPage(desk: SenderDesk, actor: Actor, childId: string) {
  const opened = await desk.gate.openChild({ actor, action: 'read', section: 'own-request' }, { childId })
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const today = londonDay(desk.now())
  const isOldEnough = ageInMonths(child.birthDate, today) >= monthsToOwnSay
  const mayAsk = grant.by !== 'young-person' || isOldEnough
  const choices = mayAsk ? await referralChoices(desk, actor, childId) : null
  if (choices && !choices.ok) return choices
  return done({
    name: child.likesToBeCalled,
    isTooYoung: !mayAsk,
    choices: choices && choices.value.pathways.length > 0 ? choices.value : null,
    drafts: await ownDrafts(desk, actor, grant),
    others: await othersWhoAsk(desk, child, today),
    clinics: (await clinicsOf(desk.store, child.areaId)).map(({ name, phone }) => ({ name, phone })),
  })
}

async function ownDrafts({ store }: SenderDesk, actor: Actor, grant: Grant) {
  const { personId } = personOf(actor)
  return (await referralsOf(store, grant))
    .filter((one) => isFromFamily(one) && one.referrerId === personId && !isSent(one) && !isDiscarded(one))
    .map((draft) => ({ id: draft.id, pathways: pathwaysOf(draft) }))
}

/** Somebody who may ask, for which pathways, and how they are reached where that is known. */
export type OtherAsker = {
  readonly source: ReferralSource
  readonly pathways: readonly Pathway[]
  readonly name: string
  readonly phone: string
}

// These come by themselves, or are no person a family could turn to.
const turnedTo = [
  'school',
  'health_visitor',
  'gp',
  'social_care',
] as const satisfies readonly ReferralSource[]

async function othersWhoAsk(
  { store }: SenderDesk,
  child: Child,
  today: string,
): Promise<readonly OtherAsker[]> {
  const { promises } = await rulesOn(store, child.areaId, today)
  const places = {
    school: child.schoolId ? await placeOf(store, child.schoolId) : null,
    health_visitor: child.healthOrganisationId ? await placeOf(store, child.healthOrganisationId) : null,
    gp: null,
    social_care: null,
  }
  return turnedTo
    .map((source) => ({
      source,
      pathways: pathways.filter((pathway) => promises[pathway].permittedReferrers.includes(source)),
      name: places[source]?.name ?? '',
      phone: places[source]?.phone ?? '',
    }))
    .filter((asker) => asker.pathways.length > 0)
}

/** What a clinic likes to know before it decides: what is there, and who could tell the rest. */
export async function askPage(desk: SenderDesk, actor: Actor, place: ReferralPlace) {
  const page = await evidencePage(desk, actor, place)
  if (!page.ok) return page
  const lines = linesForFamily(page.value.lines)
  return done({ ...page.value, lines, sum: evidenceSum(lines), discardOnce: desk.newId('e') })
}

/** Keeps what the clinic is to ask others for; the rest it may ask for or do without. */
export async function chooseWhomToAsk(
  desk: SenderDesk,
  actor: Actor,
  { place, asked }: { readonly place: ReferralPlace; readonly asked: readonly string[] },
): Promise<Outcome<{ rev: number }>> {
  const choices = asked.map((id) => ({ id, choice: 'ask', because: '' }))
  return chooseEvidence(desk, actor, { place, choices })
}
