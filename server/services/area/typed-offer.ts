import { strandIds } from '#questionnaires/engine/vocabulary.ts'
import { offerAccess, type Offer } from '#schemas/offer.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'

// Whether an offer takes new people, is full for now, or has come to an end.
const offerStates = ['taking', 'full', 'ended'] as const

/** What an offer is, without its id and its earlier versions. */
export type OfferDetails = Omit<Offer, 'id' | 'areaId' | 'earlier'>

/** What somebody typed about an offer, by field. */
export type TypedOffer = {
  readonly one: (field: string) => string
  readonly all: (field: string) => readonly string[]
}

const longestName = 200
const oldest = 25
const mostPlaces = 100_000

/** An offer as typed on an ISO day, which is also the day it was checked; refused with a fault for each field (`ages: wrong-way-round`). */
export function readOffer(typed: TypedOffer, today: string): Outcome<OfferDetails, 'check-details'> {
  const parts = partsOf(typed)
  const { name, where, strands, from, to, access, needsDiagnosis, state, places } = parts
  const faults = { ...textFaults(parts), ...ageFault(from, to), ...choiceFaults(parts) }
  if (Object.keys(faults).length > 0 || !access || from === undefined || to === undefined)
    return refused('check-details', faults)
  return done({
    name,
    strands,
    ...(where !== '' && { where }),
    ages: { from, to },
    access,
    needsDiagnosis: needsDiagnosis === 'yes',
    isTaking: state === 'taking',
    placesPerYear: places ?? null,
    ...(state === 'ended' && { endedOn: today }),
    checkedOn: today,
  })
}

// What cannot be read is undefined; places may be left out, which is null.
function partsOf({ one, all }: TypedOffer) {
  return {
    name: tidy(one('name')),
    where: tidy(one('where')),
    strands: strandIds.filter((strand) => all('strands').includes(strand)),
    from: wholeNumber(one('from'), oldest),
    to: wholeNumber(one('to'), oldest),
    access: offerAccess.find((known) => known === one('access')),
    needsDiagnosis: ['yes', 'no'].find((known) => known === one('needsDiagnosis')),
    state: offerStates.find((known) => known === one('state')),
    places: one('placesPerYear').trim() === '' ? null : wholeNumber(one('placesPerYear'), mostPlaces),
  }
}
type OfferParts = ReturnType<typeof partsOf>

function choiceFaults({ strands, access, needsDiagnosis, state, places }: OfferParts) {
  return {
    ...(strands.length > 0 ? {} : { strands: 'choose' }),
    ...(access ? {} : { access: 'choose' }),
    ...(needsDiagnosis ? {} : { needsDiagnosis: 'choose' }),
    ...(state ? {} : { state: 'choose' }),
    ...(places === undefined ? { placesPerYear: 'not-a-number' } : {}),
  }
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

function textFaults({ name, where }: OfferParts) {
  return {
    ...(name === '' ? { name: 'missing' } : {}),
    ...(name.length > longestName ? { name: 'too-long' } : {}),
    ...(where.length > longestName ? { where: 'too-long' } : {}),
  }
}

function ageFault(from: number | undefined, to: number | undefined): Readonly<Record<string, string>> {
  return {
    ...(from === undefined ? { from: 'not-an-age' } : {}),
    ...(to === undefined ? { to: 'not-an-age' } : {}),
    ...(from !== undefined && to !== undefined && from > to ? { to: 'wrong-way-round' } : {}),
  }
}

function wholeNumber(typed: string, most: number): number | undefined {
  const text = typed.trim()
  return /^\d{1,6}$/.test(text) && Number(text) <= most ? Number(text) : undefined
}
