import type { Example } from './example.ts'
import { FilterForm } from './filter-form.tsx'

const options = [
  { value: 'any', label: 'All' },
  { value: 'adhd', label: 'ADHD' },
]

export const examples: readonly Example[] = [
  {
    name: 'two choices, one kept',
    element: (
      <FilterForm
        show="Show"
        keep={{ list: 'waiting' }}
        filters={[
          { name: 'pathway', label: 'About', value: 'adhd', options },
          { name: 'stage', label: 'Where it is', value: 'any', options },
        ]}
      />
    ),
  },
]
