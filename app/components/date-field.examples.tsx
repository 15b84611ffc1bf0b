import type { Example } from './example.ts'
import { DateField } from './date-field.tsx'

export const examples: readonly Example[] = [
  {
    name: 'birthday',
    element: (
      <DateField
        name="born"
        legend="Date of birth"
        value={{ day: '27', month: '3' }}
        error="Enter the year of birth, like 2016"
      />
    ),
  },
  {
    name: 'day and month',
    element: (
      <DateField
        name="birthday"
        legend="Ellie’s birthday"
        withoutYear
        hint="So we do not show this to the wrong person"
      />
    ),
  },
]
