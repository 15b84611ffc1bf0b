import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { OfferLine } from '#server/services/area/offer-service.ts'

type Said = Omit<OfferLine, 'id' | 'checkedOn'>

/** How an offer is said in a table, the same for what it is and what it was. */
export function useOfferWords() {
  const words = useWords('area')
  const { locale } = useLocale()
  return ({ name, strands, where, ages, access, needsDiagnosis, placesPerYear, state }: Said) => ({
    name,
    strands: strands.map((strand) => words(`strands:name.${strand}`)).join('; '),
    where: where || words('offers.everywhere'),
    ages: words('offers.ages', ages),
    access: words(`offers.${needsDiagnosis ? 'gated' : 'access'}.${access}`),
    places: placesPerYear === null ? words('offers.unknown') : formatNumber(locale, placesPerYear),
    state: words(`offers.state.${state}`),
  })
}
