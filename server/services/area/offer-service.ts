import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { EarlierOffer, Offer } from '#schemas/offer.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { offers } from '#server/store/collections.ts'
import type { Desk } from '../desk.ts'
import { personOf } from '../person-of.ts'
import { readOffer, type OfferDetails, type TypedOffer } from './typed-offer.ts'

const mostOffers = 1000

/** The local offer of an area: what there is for which need, kept by the area's own people, with what it was before. */
export function createOfferService(desk: Desk) {
  return {
    /** Every offer by name, those that have ended last. */
    async list(actor: Actor) {
      const area = await openArea(desk, actor, 'read')
      if (!area.ok) return area
      const found = await offersIn(desk, area.value)
      return done({ offers: found.map(offerLine).toSorted(byName), places: placesIn(found) })
    },
    /** One offer with its earlier versions, newest first. */
    async read(actor: Actor, offerId: string) {
      const found = await openOffer(desk, actor, { offerId, action: 'read' })
      if (!found.ok) return found
      return done({ ...offerView(found.value), places: placesIn(await offersIn(desk, found.value.areaId)) })
    },
    /** A new offer as typed. */
    async add(actor: Actor, typed: TypedOffer): Promise<Outcome<{ offerId: string }>> {
      const area = await openArea(desk, actor, 'write')
      if (!area.ok) return area
      const details = await readHere(desk, area.value, typed)
      if (!details.ok) return details
      const id = desk.newId('v')
      const kept = await desk.store.records(offers).insert({ id, areaId: area.value, ...details.value })
      return kept.ok ? done({ offerId: id }) : kept
    },
    /** The offer as typed in place of the version that was looked at; what it was is kept. */
    async change(
      actor: Actor,
      { offerId, version, typed }: { offerId: string; version: string; typed: TypedOffer },
    ): Promise<Outcome<{ version: number }>> {
      const found = await openOffer(desk, actor, { offerId, action: 'write' })
      if (!found.ok) return found
      const details = await readHere(desk, found.value.areaId, typed)
      if (!details.ok) return details
      const stamp = { until: desk.now(), by: personOf(actor).personId }
      const kept = await desk.store.records(offers).mutate(offerId, (current) => {
        if (String(versionOf(current)) !== version) return refused('changed-meanwhile')
        return done(changed(current, details.value, stamp))
      })
      return kept.ok ? done({ version: Number(version) + 1 }) : kept
    },
  }
}

async function openArea(desk: Desk, actor: Actor, action: 'read' | 'write'): Promise<Outcome<string>> {
  const areaId = actor.kind === 'person' ? actor.areaId : ''
  const opened = await desk.gate.open({ actor, action, section: 'offers' }, { areaId })
  return opened.ok ? done(areaId) : opened
}

type Wanted = { readonly offerId: string; readonly action: 'read' | 'write' }

// An offer of another area is as unknown as one that never was.
async function openOffer(desk: Desk, actor: Actor, { offerId, action }: Wanted): Promise<Outcome<Offer>> {
  const area = await openArea(desk, actor, action)
  if (!area.ok) return area
  const offer = await desk.store.records(offers).get(offerId)
  return offer?.areaId === area.value ? done(offer) : refused('not-found')
}

async function offersIn({ store }: Desk, areaId: string): Promise<readonly Offer[]> {
  const { documents } = await store.records(offers).find('byArea', { equals: [areaId], limit: mostOffers })
  return documents
}

// The area's own list of places: those its offers name, each once.
function placesIn(found: readonly Offer[]): readonly string[] {
  return [...new Set(found.flatMap(({ where }) => where ?? []))].toSorted((one, other) =>
    one.localeCompare(other, 'en-GB'),
  )
}

async function readHere(desk: Desk, areaId: string, typed: TypedOffer) {
  const places = placesIn(await offersIn(desk, areaId))
  return readOffer(typed, { today: londonDay(desk.now()), places })
}

function versionOf({ earlier = [] }: Offer): number {
  return earlier.length + 1
}

function changed(current: Offer, details: OfferDetails, stamp: Pick<EarlierOffer, 'until' | 'by'>): Offer {
  const { id, areaId, earlier = [] } = current
  return { id, areaId, ...details, earlier: [...earlier, { ...detailsOf(current), ...stamp }] }
}

function detailsOf(offer: Offer): OfferDetails {
  const { name, strands, where, ages, access, needsDiagnosis, isTaking, placesPerYear, endedOn, checkedOn } =
    offer
  return {
    ...{ name, strands, ages, access, needsDiagnosis, isTaking, placesPerYear, checkedOn },
    ...(where !== undefined && { where }),
    ...(endedOn !== undefined && { endedOn }),
  }
}

function offerLine(offer: Offer) {
  return { id: offer.id, ...shownOffer(offer) }
}
export type OfferLine = ReturnType<typeof offerLine>

function offerView(offer: Offer) {
  return {
    ...offerLine(offer),
    version: versionOf(offer),
    earlier: (offer.earlier ?? [])
      .map((was, index) => ({ version: index + 1, until: was.until, ...shownOffer(was) }))
      .toReversed(),
  }
}
export type OfferView = ReturnType<typeof offerView>

function shownOffer(offer: OfferDetails) {
  const { name, strands, where = '', ages, access, needsDiagnosis, placesPerYear, checkedOn } = offer
  const state = offer.endedOn ? 'ended' : offer.isTaking ? 'taking' : 'full'
  return { name, strands, where, ages, access, needsDiagnosis, placesPerYear, checkedOn, state } as const
}

function byName(one: OfferLine, other: OfferLine): number {
  const isOver = ({ state }: OfferLine) => Number(state === 'ended')
  return isOver(one) - isOver(other) || one.name.localeCompare(other.name, 'en-GB')
}
