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

// The choice of a place that is not on the area's list yet.
const anotherPlace = '+'

type Checked = {
  /** ISO day. */
  readonly today: string
  /** The places the area has named in its offers. */
  readonly places: readonly string[]
}

/** An offer as typed on a day, which is also the day it was checked; refused with a fault for each field (`ages: wrong-way-round`). */
export function readOffer(
  typed: TypedOffer,
  { today, places: known }: Checked,
): Outcome<OfferDetails, 'check-details'> {
  const parts = partsOf(typed, known)
  const { name, where, strands, from, to, access, needsDiagnosis, state, places } = parts
  const isAnother = typed.one('where') === anotherPlace
  const faults = { ...textFaults(parts, isAnother), ...ageFault(from, to), ...choiceFaults(parts) }
  if (Object.keys(faults).length > 0 || !access || from === undefined || to === undefined)
    return refused('check-details', faults)
  return done({
    name,
    strands,
    ...(where && { where }),
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
function partsOf({ one, all }: TypedOffer, known: readonly string[]) {
  return {
    name: tidy(one('name')),
    where: placeOf(one, known),
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

// A place of the list, or another; written as it is on the list where it is there. Null where nothing of the kind was chosen.
function placeOf(one: TypedOffer['one'], known: readonly string[]): string | null {
  const chosen = one('where')
  if (chosen !== anotherPlace) return chosen === '' || known.includes(chosen) ? chosen : null
  const typed = tidy(one('otherWhere'))
  return known.find((place) => place.toLowerCase() === typed.toLowerCase()) ?? typed
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

function textFaults({ name, where }: OfferParts, isAnother: boolean) {
  return {
    ...(name === '' ? { name: 'missing' } : {}),
    ...(name.length > longestName ? { name: 'too-long' } : {}),
    ...(where === null ? { where: 'unknown' } : {}),
    ...(isAnother && where === '' ? { otherWhere: 'missing' } : {}),
    ...(where !== null && where.length > longestName ? { otherWhere: 'too-long' } : {}),
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
