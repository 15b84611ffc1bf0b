import { ageInMonths } from '#questionnaires/engine/age-band.ts'
import type { Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import type { Child, Tie } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { Grant } from '#server/access/decide.ts'
import { people } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import type { PersonActor } from './person-of.ts'
import type { Candidate } from './typed-ask.ts'

/** From 16 the young person decides whether a parent is asked. */
const monthsToDecide = 192

const viewpointOfTie = {
  parent: 'home',
  carer: 'home',
  teacher: 'school',
  self: 'self',
} as const satisfies Record<Tie['kind'], Viewpoint>

type Around = { readonly child: Child; readonly lead: PersonActor; readonly grant: Grant }

/** Everybody the lead can ask about a child: themselves, the child, the people around them whom no bar shuts out, and somebody else. */
export async function candidatesFor(
  desk: Desk,
  { child, lead, grant }: Around,
): Promise<readonly Candidate[]> {
  const open = child.ties.filter(isAskable)
  const around = await Promise.all(
    open.filter(({ kind }) => kind !== 'self').map((tie) => ofTie(desk, child, tie)),
  )
  const ownTie = open.find(({ kind }) => kind === 'self')
  return [
    {
      ...nobody,
      who: 'me',
      viewpoint: grant.by === 'health-lead' ? 'health' : 'school',
      label: lead.name,
      authorId: lead.personId,
    },
    ...around.filter(({ authorId }) => authorId !== lead.personId),
    ownTie
      ? { ...(await ofTie(desk, child, ownTie)), who: 'child', label: child.likesToBeCalled }
      : { ...nobody, who: 'child', viewpoint: 'self', label: child.likesToBeCalled },
    { ...nobody, who: 'other' },
  ]
}

const nobody: Candidate = {
  who: '',
  viewpoint: null,
  label: '',
  authorId: null,
  email: null,
  phone: null,
  needsAgreement: false,
  isProtected: false,
}

function isAskable({ state, bar }: Tie): boolean {
  return bar === null && state !== 'ended' && state !== 'suspended'
}

async function ofTie({ store, now }: Desk, child: Child, tie: Tie): Promise<Candidate> {
  const account = await store.records(people).get(tie.personId)
  const isActive = account?.status === 'active'
  const isHome = viewpointOfTie[tie.kind] === 'home'
  return {
    who: tie.personId,
    viewpoint: viewpointOfTie[tie.kind],
    label: tie.label,
    // A tie nobody has checked opens no account to this child: the link asks who they are.
    authorId: isActive && tie.state !== 'proposed' ? tie.personId : null,
    email: tie.contact.email ?? (isActive ? account.email : null),
    phone: tie.contact.phone ?? (isActive ? account.phone : null),
    needsAgreement: isHome && ageInMonths(child.birthDate, londonDay(now())) >= monthsToDecide,
    isProtected: isHome && child.isProtected,
  }
}
