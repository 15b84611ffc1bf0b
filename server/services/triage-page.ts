import { ageInMonths } from '#questionnaires/engine/age-band.ts'
import { optionTexts, questionText } from '#questionnaires/engine/question-text.ts'
import type { Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import type { ReferralEventType } from '#schemas/referral-event.ts'
import type { ReferralPack } from '#schemas/referral-pack.ts'
import { eventsInOrder, foldEvents } from '#server/referrals/fold-events.ts'
import { toBeDecided } from '#server/referrals/states.ts'
import { nameOfGiver } from './agree-referral.ts'
import { rulesOf } from './area-rules.ts'
import { cliniciansOf } from './clinic-people.ts'
import { askableOf } from './askable-of.ts'
import type { Desk } from './desk.ts'
import { reachOf } from './letter-reach.ts'
import { evidenceLines, evidenceSum, settingOf } from './evidence-lines.ts'
import type { OpenedReferral } from './open-for-sender.ts'
import { packForClinician } from './pack-view.ts'
import { episodeLine } from './referral-page.ts'
import { personOf } from './person-of.ts'
import { placeOf, senderOf } from './referral-records.ts'
import { isPrivateToFamilies } from './told-to-families.ts'
import { whatWasSaid } from './what-was-said.ts'
import { whoIsTold } from './who-is-told.ts'

/** The pack of a referral, for the clinicians it was sent to. The sender reads it on a page of their own. */
export async function packPage(desk: Desk, actor: Actor, referralId: string) {
  const opened = await openForClinician(desk, { actor, action: 'read', section: 'referral-pack' }, referralId)
  if (!opened.ok) return opened
  const { child, referral } = opened.value
  const today = londonDay(desk.now())
  const { pack } = referral
  return done({
    ...(await aboutRequest(desk, opened.value)),
    holding: await holdingOf(desk, actor, referral),
    said: await whatWasSaid(desk.store, { referral, child, grantedBy: opened.value.grant.by }),
    years: Math.floor(ageInMonths(child.birthDate, today) / 12),
    agreement: referral.agreement && { by: nameOfGiver(child, referral), on: referral.agreement.on },
    pack: pack && packForClinician(pack),
    restricted: pack ? restrictedInWords(desk.questionnaire, pack) : [],
    answers: answersIn(child, referral),
  })
}

const answerTypes: readonly ReferralEventType[] = ['info_received', 'info_part_received']

// One answer to several pathways is told once, with who gave it.
function answersIn({ ties }: Pick<Child, 'ties'>, { events }: Referral) {
  const answers = eventsInOrder(events).flatMap(
    ({ id, type, effectiveDate: on, note: text, role: by, actorId }) => {
      if (!answerTypes.includes(type) || text === null) return []
      const name = ties.find(({ personId }) => personId === actorId)?.label ?? null
      return [{ id, once: id.split(':')[0], on, by, name, text }]
    },
  )
  return [...new Map(answers.map((answer) => [answer.once, answer])).values()]
}

// Who reads a request, and to whom it may be handed.
async function holdingOf({ store }: Desk, actor: Actor, { claim, clinicId, events }: Referral) {
  const clinicians = await cliniciansOf(store, clinicId)
  const me = personOf(actor).personId
  return {
    isOpen: foldEvents(events).some(({ state }) => toBeDecided.includes(state)),
    holder: claim && {
      id: claim.by,
      name: clinicians.find(({ id }) => id === claim.by)?.name ?? '',
      isMe: claim.by === me,
      since: londonDay(claim.at),
    },
    colleagues: clinicians.filter(({ id }) => id !== me).map(({ id, name }) => ({ id, name })),
  }
}

/** What a decision is made on, and the revision of it that this page shows. */
export async function decidePage(desk: Desk, actor: Actor, referralId: string) {
  const opened = await openForClinician(desk, { actor, action: 'decide', section: 'triage' }, referralId)
  if (!opened.ok) return opened
  const { referral } = opened.value
  const { evidence } = await rulesOf(desk.store, referral, londonDay(desk.now()))
  return done({
    ...(await aboutRequest(desk, opened.value)),
    privateToFamilies: evidence.map(({ id }) => id).filter((id) => isPrivateToFamilies(id, evidence)),
    once: desk.newId('e'),
    seen: seenOf(referral),
    proposals: await proposalsOf(desk, actor, referral),
    askable: askableOf(opened.value.child),
    reach: await reachOf(desk, opened.value),
    letterLocale: await familyLocale(desk, opened.value.child),
    isOpen: foldEvents(referral.events).some(({ state }) => toBeDecided.includes(state)),
  })
}

// Who has proposed urgent, and why: it takes a second clinician, who reads this first.
async function proposalsOf({ store }: Desk, actor: Actor, referral: Referral) {
  const clinicians = await cliniciansOf(store, referral.clinicId)
  const me = personOf(actor).personId
  return foldEvents(referral.events).flatMap(({ id, pathway, state, urgentProposed }) => {
    if (!toBeDecided.includes(state) || urgentProposed === null) return []
    const said = eventsInOrder(referral.events).findLast(
      (event) => event.episodeId === id && event.type === 'urgent_proposed',
    )
    return [
      {
        pathway,
        isMine: urgentProposed.by === me,
        name: clinicians.find((one) => one.id === urgentProposed.by)?.name ?? '',
        on: urgentProposed.on,
        rationale: said?.type === 'urgent_proposed' ? said.payload.rationale : '',
      },
    ]
  })
}

// The letter is written in the language of whoever of the family is told first.
async function familyLocale(desk: Desk, child: OpenedReferral['child']): Promise<string | null> {
  const [first] = await whoIsTold(desk, child)
  return first?.locale ?? null
}

type Asking = { readonly actor: Actor; readonly action: 'read' | 'decide' | 'write' } & {
  readonly section: 'referral-pack' | 'triage'
}

/** Opens a referral for the clinicians it was sent to, never for its sender or an administrator. */
export async function openForClinician(
  { gate }: Desk,
  asking: Asking,
  referralId: string,
): Promise<Outcome<OpenedReferral, 'not-found'>> {
  const opened = await gate.openChild(asking, { referralId })
  if (!opened.ok) return opened
  const { referral, grant } = opened.value
  if (!referral || !grant.by.startsWith('clinic-')) return refused('not-found')
  return done({ ...opened.value, referral })
}

/** What a page has seen of a referral: when people have changed it since, so has what a decision would rest on. */
export function seenOf({ events }: Pick<Referral, 'events'>): string {
  return String(events.filter(({ role }) => role !== 'system').length)
}

/** The facts every clinic page about one request begins with. */
export async function aboutRequest({ store, now }: Desk, { child, referral }: OpenedReferral) {
  const today = londonDay(now())
  const setting = await settingOf(store, child)
  const items = (await rulesOf(store, referral, today)).evidence
  const evidence = evidenceLines(referral, { child, setting, today, known: [], items, withRestricted: true })
  return {
    id: referral.id,
    name: child.likesToBeCalled,
    reference: referral.reference,
    from: await senderOf(store, referral),
    clinic: await placeOf(store, referral.clinicId),
    episodes: foldEvents(referral.events).map((episode) => episodeLine(referral, episode, today)),
    evidence,
    evidenceSum: evidenceSum(evidence),
  }
}

function restrictedInWords(questionnaire: Questionnaire, { restricted, child }: ReferralPack) {
  const name = child.knownAs ?? child.givenName
  return restricted.map(({ block, agreedBy, agreedOn, answers }) => ({
    block,
    agreedBy,
    agreedOn,
    answers: Object.entries(answers).map(([id, value]) => ({
      id,
      ...inWords(questionnaire, { id, value, name }),
    })),
  }))
}

const healthReader = {
  viewpoint: 'health',
  form: 'full',
  mode: 'own',
  ageBand: 'PRI',
  ageMonths: 100,
  isBackgroundAsked: true,
} as const

function inWords(
  { byId, texts }: Questionnaire,
  { id, value, name }: { readonly id: string; readonly value: unknown; readonly name: string },
): { readonly question: string; readonly answer: string } {
  const keys = (Array.isArray(value) ? value : [value]).map(String)
  const question = byId.get(id)
  if (!question) return { question: id, answer: keys.join(', ') }
  const reading = { asked: healthReader, name }
  const labels = 'options' in question ? optionTexts(texts, question, reading) : []
  const answer = keys.map((key) => labels.find((one) => one.key === key)?.label ?? key).join(', ')
  return { question: questionText(texts, question, reading), answer }
}
