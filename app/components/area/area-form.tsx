import type { ReactNode } from 'react'
import { Button } from '#app/components/button.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { formatMonth } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { measureSetIds } from '#schemas/measure-set.ts'
import { pathways } from '#schemas/referral-choices.ts'

/** The choices over a page of figures; they stand in the address, so that a page can be sent and printed. */
export function AreaForm({ children }: { readonly children: ReactNode }) {
  const words = useWords('area')
  return (
    <form method="get" className="area-form no-print">
      {children}
      <Button kind="secondary">{words('form.show')}</Button>
    </form>
  )
}

type Months = { readonly name?: string; readonly months: readonly string[]; readonly value: string }

/** One of the months that were published. */
export function MonthField({ name = 'month', months, value }: Months) {
  const words = useWords('area')
  const { locale } = useLocale()
  return (
    <SelectField
      name={name}
      label={words(`form.${name}`)}
      value={value}
      options={months.map((month) => ({ value: month, label: formatMonth(locale, month) }))}
    />
  )
}

/** All pathways together, or one. */
export function PathwayField({ value }: { readonly value: string | null }) {
  const words = useWords('area')
  return (
    <SelectField
      name="pathway"
      label={words('form.pathway')}
      value={value ?? 'all'}
      options={['all', ...pathways].map((pathway) => ({
        value: pathway,
        label: words(`pathway.${pathway}`),
      }))}
    />
  )
}

/** Which way of measuring a wait; each has its own months. */
export function MeasureSetField({ value }: { readonly value: string }) {
  const words = useWords('area')
  return (
    <SelectField
      name="measureSet"
      label={words('form.measureSet')}
      value={value}
      options={measureSetIds.map((id) => ({ value: id, label: words(`measureSetName.${id}`) }))}
    />
  )
}
