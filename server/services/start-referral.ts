import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import type { LocalityId } from '#schemas/episode-row.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { pathways, type Pathway } from '#schemas/referral-choices.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Grant } from '#server/access/decide.ts'
import { episodeGroups } from '#server/referrals/episode-groups.ts'
import { recordEvent, refreshReferral } from '#server/referrals/move.ts'
import { fromFamily } from '#server/referrals/shared-with-sender.ts'
import { children, referrals } from '#server/store/collections.ts'
import { rulesOn } from './area-rules.ts'
import { blankReferral } from './blank-referral.ts'
import type { Desk } from './desk.ts'
import type { SenderDesk } from './open-for-sender.ts'
import { provisionTyped } from './new-child.ts'
import { localityOf } from './locality-of.ts'
import { permittedPathways, sourceOf } from './permitted-pathways.ts'
import { personOf } from './person-of.ts'
import { clinicsOf, episodesElsewhere, referralsOf } from './referral-records.ts'

/** What the first page asks: which pathways, which clinic; `once` is the id the page was drawn with, so that a double post is one draft. */
export type NewReferral = {
  readonly childId: string
  readonly once: string
  readonly pathways: readonly string[]
  readonly clinicId: string
  /** What the school has in place now, where whoever asks was asked after it. */
  readonly provision?: string
}

/** What somebody may choose from, and what is open already. */
export async function referralChoices(desk: SenderDesk, actor: Actor, childId: string) {
  const opened = await desk.gate.openChild({ actor, action: 'create', section: desk.section }, { childId })
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const clinics = await clinicsOf(desk.store, child.areaId)
  const open = episodesElsewhere(await referralsOf(desk.store, grant), '').filter(({ isOpen }) => isOpen)
  const permitted = await permittedTo(desk, { child, grant })
  return done({
    once: desk.newId('f'),
    name: child.likesToBeCalled,
    provision: child.provision ?? '',
    pathways: permitted.map((pathway) => ({
      pathway,
      isOpen: open.some((one) => one.pathway === pathway),
    })),
    /** What this area takes requests for from other senders alone. */
    sentByOthers: pathways.filter((pathway) => !permitted.includes(pathway)),
    clinics: clinics.map((clinic) => ({ id: clinic.id, name: clinic.name, pathways: clinic.pathways })),
  })
}

/** Starts a draft. Nobody is told, no clock starts, and nothing has been asked of anyone yet. */
export async function startReferral(
  desk: SenderDesk,
  actor: Actor,
  wish: NewReferral,
): Promise<Outcome<{ referralId: string }>> {
  const { childId } = wish
  const opened = await desk.gate.openChild({ actor, action: 'create', section: desk.section }, { childId })
  if (!opened.ok) return opened
  const { grant } = opened.value
  const child = asSaidNow(opened.value.child, wish)
  const chosen = pathways.filter((pathway) => wish.pathways.includes(pathway))
  const others = await referralsOf(desk.store, grant)
  const objection = await objectionTo(desk, child, { ...wish, chosen })
  if (objection) return objection
  const permitted = await permittedTo(desk, { child, grant })
  const notTaken = chosen.find((pathway) => !permitted.includes(pathway))
  if (notTaken) return refused('referrer-not-permitted', { pathway: notTaken })
  const openNow = episodesElsewhere(others, wish.once).filter(({ isOpen }) => isOpen)
  const twin = chosen.find((pathway) => openNow.some((one) => one.pathway === pathway))
  if (twin) return refused('pathway-already-open', { pathway: twin })
  const draft = withPathways(
    desk,
    newDraft(desk, actor, { child, wish, locality: await localityOf(desk, child) }),
    chosen,
  )
  if (!draft.ok) return draft
  const kept = await keep(desk, draft.value)
  if (kept.ok && child !== opened.value.child) await keepProvision(desk, child)
  return kept
}

// What the school has in place changes over the years, so it is asked again with every request.
function asSaidNow(child: Child, { provision: said = '' }: NewReferral): Child {
  const provision = provisionTyped(said)
  return provision === null || provision === child.provision ? child : { ...child, provision }
}

async function keepProvision({ store }: Desk, { id, provision = null }: Child): Promise<void> {
  await store.records(children).mutate(id, (current) => done({ ...current, provision }))
}

// A draft goes by the rules of its own day; sending asks again.
async function permittedTo(
  { store, now }: Desk,
  { child, grant }: { readonly child: Child; readonly grant: Grant },
): Promise<readonly Pathway[]> {
  return permittedPathways(await rulesOn(store, child.areaId, londonDay(now())), sourceOf(grant))
}

async function objectionTo(
  { store }: Desk,
  child: Child,
  { chosen, clinicId }: { readonly chosen: readonly Pathway[]; readonly clinicId: string },
) {
  if (chosen.length === 0) return refused('choose-pathway')
  const clinic = (await clinicsOf(store, child.areaId)).find(({ id }) => id === clinicId)
  if (!clinic) return refused('choose-clinic')
  const takesAll = chosen.every((pathway) => clinic.pathways.includes(pathway))
  return takesAll ? null : refused('clinic-does-not-take')
}

type Draft = {
  readonly child: Child
  readonly wish: NewReferral
  readonly locality: LocalityId | null
}

function newDraft(
  { now, newId, section }: SenderDesk,
  actor: Actor,
  { child, wish, locality }: Draft,
): Referral {
  const from = section === 'own-request' ? fromFamily : workplaceOf(actor, child)
  return blankReferral({
    id: /^f_[a-z0-9]{8,32}$/.test(wish.once) ? wish.once : newId('f'),
    child,
    clinicId: wish.clinicId,
    fromOrganisationId: from,
    groups: episodeGroups(child, { on: londonDay(now()), school: schoolFor(child, from), locality }),
    referrerId: personOf(actor).personId,
    now: now(),
  })
}

// Figures are told by place of learning; a child who is in none is in none of them.
function schoolFor({ schoolId, healthOrganisationId }: Child, from: string): string | null {
  return from === fromFamily ? (schoolId ?? healthOrganisationId) : from
}

// The gate let this person through as lead of one of the two; the school when they lead both.
function workplaceOf(actor: Actor, { schoolId, healthOrganisationId }: Child): string {
  const isMember = (organisationId: string | null) =>
    personOf(actor).memberships.some((membership) => membership.organisationId === organisationId)
  const place = isMember(schoolId) ? schoolId : healthOrganisationId
  if (place === null) throw new Error('somebody with no place of work sends a referral')
  return place
}

function withPathways({ now }: Desk, blank: Referral, chosen: readonly Pathway[]): Outcome<Referral> {
  const today = londonDay(now())
  return chosen.reduce<Outcome<Referral>>(
    (draft, pathway) => {
      if (!draft.ok) return draft
      const episodeId = `${blank.id}:${pathway}`
      return recordEvent(
        draft.value,
        {
          type: 'profile_started',
          episodeId,
          effectiveDate: today,
          actorId: blank.referrerId,
          role: 'referrer',
          reasonCode: null,
          note: null,
          supersedes: null,
          payload: { pathway, consentBasis: 'asked-before-sending' },
        },
        { today, now: now(), id: `${episodeId}:started` },
      )
    },
    done(refreshReferral(blank, now())),
  )
}

async function keep({ store }: Desk, draft: Referral): Promise<Outcome<{ referralId: string }>> {
  const records = store.records(referrals)
  const kept = await records.insert(draft)
  if (kept.ok) return done({ referralId: draft.id })
  const there = kept.refusal === 'already-exists' ? await records.get(draft.id) : null
  const isSame = there?.childId === draft.childId && there.referrerId === draft.referrerId
  return isSame ? done({ referralId: draft.id }) : kept
}
