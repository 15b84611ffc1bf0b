import type { TypedFields } from '#app/web/typed-fields.ts'
import type { OfferLine } from '#server/services/area/offer-service.ts'
import type { TypedOffer } from '#server/services/area/typed-offer.ts'

/** A posted offer, by field. */
export function postedOffer(form: URLSearchParams): TypedOffer {
  return { one: (field) => form.get(field) ?? '', all: (field) => form.getAll(field) }
}

/** An offer as its form holds it. */
export function fieldsOfOffer(offer: OfferLine): TypedFields {
  const { name, strands, where, ages, access, needsDiagnosis, placesPerYear, state } = offer
  return {
    name: [name],
    strands,
    where: [where],
    from: [String(ages.from)],
    to: [String(ages.to)],
    access: [access],
    needsDiagnosis: [needsDiagnosis ? 'yes' : 'no'],
    state: [state],
    placesPerYear: [placesPerYear === null ? '' : String(placesPerYear)],
  }
}
