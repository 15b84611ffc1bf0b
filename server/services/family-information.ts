import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Grant } from '#server/access/decide.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import type { AreaRules } from '#server/referrals/move-facts.ts'
import { askedOfThem, keepAnswer, type Answerer, type InformationAnswer } from './answer-information.ts'
import { rulesOf } from './area-rules.ts'
import type { SharedRequest } from './change-sharing.ts'
import type { Desk } from './desk.ts'
import { personOf } from './person-of.ts'
import { isSent, placeOf, referralsOf } from './referral-records.ts'
import { isInForce } from './tie-in-force.ts'
import { isPrivateToFamilies } from './told-to-families.ts'
import { waitingToAnswer } from './waiting-to-answer.ts'

/** A family's answer to a clinic, and the request it is about. */
export type FamilyAnswer = SharedRequest & { readonly answer: InformationAnswer }

/** What the clinic asked this person about a request, or that it waits for nothing from them any more. */
export async function informationPage(desk: Desk, actor: Actor, request: SharedRequest) {
  const opened = await openAsked(desk, actor, request)
  if (!opened.ok) return opened
  const { child, referral, by } = opened.value
  const asked = askedOfThem(foldEvents(referral.events), by.answersFor)
  const { evidence } = await rulesOf(desk.store, referral, londonDay(desk.now()))
  const ids = asked?.evidenceIds ?? []
  const open = ids.filter((id) => !isPrivateToFamilies(id, evidence))
  const questions = open.some((id) => isInQuestions(id, evidence))
  const parts = questions ? await waitingToAnswer(desk.store, by.actorId, child.id) : []
  return done({
    name: child.likesToBeCalled,
    clinic: await placeOf(desk.store, referral.clinicId),
    asked: asked && { due: asked.due, evidenceIds: open, isPrivate: open.length < ids.length },
    /** Whether questions wait for this person that ask about some of it. */
    hasQuestions: parts.length > 0,
    answeredOn: answeredOn(referral, by),
    once: desk.newId('e'),
  })
}

/** Sends what a family or a young person answers. What nobody asked of them, and what is not told on a page, is refused. */
export async function answerInformation(
  desk: Desk,
  actor: Actor,
  { answer, ...request }: FamilyAnswer,
): Promise<Outcome<{ rev: number }>> {
  const opened = await openAsked(desk, actor, request)
  if (!opened.ok) return opened
  const { referral, by } = opened.value
  const { evidence } = await rulesOf(desk.store, referral, londonDay(desk.now()))
  const evidenceIds = answer.evidenceIds.filter((id) => !isPrivateToFamilies(id, evidence))
  return keepAnswer(desk, referral, { answer: { ...answer, evidenceIds }, by })
}

/**
 * Whose questions somebody of a family answers: their own, and those of the other where nobody else of that kind is there. A parent
 * answers for a child who has no page of their own, and a young person where no parent has one.
 */
export function answersFor({ ties }: Pick<Child, 'ties'>, { by }: Pick<Grant, 'by'>, today: string) {
  const [own, others] = by === 'young-person' ? (['self', 'home'] as const) : (['home', 'self'] as const)
  const isOther = ({ kind }: Child['ties'][number]) => (kind === 'self') === (others === 'self')
  const isThere = ties.some((tie) => tie.kind !== 'teacher' && isOther(tie) && isInForce(tie, today))
  return isThere ? [own] : [own, others]
}

async function openAsked(desk: Desk, actor: Actor, { childId, referralId }: SharedRequest) {
  const opened = await desk.gate.openChild({ actor, action: 'write', section: 'tracker' }, { childId })
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const referral = (await referralsOf(desk.store, grant)).find(({ id }) => id === referralId)
  if (!referral || !isSent(referral)) return refused('not-found')
  const by: Answerer = {
    actorId: personOf(actor).personId,
    role: grant.by === 'young-person' ? 'young_person' : 'family',
    answersFor: answersFor(child, grant, londonDay(desk.now())),
  }
  return done({ child, referral, by })
}

function answeredOn({ events }: Referral, { actorId }: Answerer): string | null {
  const own = events.findLast((event) => event.type === 'info_received' && event.actorId === actorId)
  return own?.effectiveDate ?? null
}

// Who somebody is and that they agree is not asked in the questions; all else of the list is.
const askedElsewhere: readonly string[] = ['identity', 'agreement']

function isInQuestions(id: string, evidence: AreaRules['evidence']): boolean {
  const item = evidence.find((one) => one.id === id)
  return item !== undefined && item.knownBy.some((fact) => !askedElsewhere.includes(fact))
}
