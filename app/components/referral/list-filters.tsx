import { FilterForm } from '#app/components/filter-form.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { listDues } from '#schemas/clinic-list.ts'
import { pathways, priorities } from '#schemas/referral-choices.ts'
import type { ListSearch } from '#server/services/clinic-waiting-list.ts'

/** What of the list to look at. */
export function ListFilters({ search }: { readonly search: ListSearch }) {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const all = { value: 'any', label: words('queue.all') }
  const option = (value: string, label: string) => ({ value, label })
  return (
    <FilterForm
      show={words('queue.show')}
      keep={{ list: search.list }}
      filters={[
        {
          name: 'pathway',
          label: words('list.filter.pathway'),
          value: search.pathway,
          options: [all, ...pathways.map((one) => option(one, referral(`pathway.${one}`)))],
        },
        {
          name: 'level',
          label: words('list.filter.level'),
          value: search.level,
          options: [all, ...priorities.map((one) => option(one, words(`list.level.${one}`)))],
        },
        {
          name: 'due',
          label: words('list.filter.due'),
          value: search.due ?? 'any',
          options: [all, ...listDues.map((one) => option(one, words(`list.due.${one}`)))],
        },
      ]}
    />
  )
}
