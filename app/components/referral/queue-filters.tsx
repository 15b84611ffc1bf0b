import { FilterForm } from '#app/components/filter-form.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { queueAges } from '#app/web/read-clinic-search.ts'
import { queueStages } from '#schemas/clinic-list.ts'
import { pathways } from '#schemas/referral-choices.ts'
import type { QueueSearch } from '#server/services/clinic-queue.ts'

/** What of the queue to look at. */
export function QueueFilters({ search, isClinician }: { search: QueueSearch; isClinician: boolean }) {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const all = { value: 'any', label: words('queue.all') }
  const option = (value: string, label: string) => ({ value, label })
  const { pathway, stage, held, olderThan } = search
  const filters = [
    {
      name: 'pathway',
      value: pathway,
      options: [all, ...pathways.map((one) => option(one, referral(`pathway.${one}`)))],
    },
    {
      name: 'stage',
      value: stage,
      options: [all, ...queueStages.map((one) => option(one, words(`queue.stage.${one}`)))],
    },
    {
      name: 'older',
      value: String(olderThan ?? 'any'),
      options: [all, ...agesWith(olderThan).map((days) => option(days, words('queue.older', { days })))],
    },
    {
      name: 'held',
      value: held ?? 'any',
      options: [all, ...['mine', 'nobody'].map((one) => option(one, words(`queue.held.${one}`)))],
    },
  ]
  const shown = filters.filter(({ name }) => isClinician || name !== 'held')
  return (
    <FilterForm
      show={words('queue.show')}
      filters={shown.map((filter) => ({ ...filter, label: words(`queue.filter.${filter.name}`) }))}
    />
  )
}

// The age somebody came with is one of them, whatever it is.
function agesWith(olderThan: number | null): readonly string[] {
  const ages = olderThan === null ? queueAges : [...queueAges, String(olderThan)]
  return [...new Set(ages)].toSorted((one, other) => Number(one) - Number(other))
}
