import { ErrorSummary } from '#app/components/error-summary.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { offerFields } from './offer-form.tsx'

/** What has to be put right before an offer can be kept, in the order of its fields. */
export function OfferErrors({ faults }: { readonly faults: Readonly<Record<string, string>> }) {
  const words = useWords('area')
  const errors = offerFields.flatMap((field) => {
    const fault = faults[field]
    return fault ? [{ field, message: words(`offers.fault.${field}.${fault}`) }] : []
  })
  return <ErrorSummary errors={errors} />
}
