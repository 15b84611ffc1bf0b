import type { Example } from './example.ts'
import { SelectField } from './select-field.tsx'

export const examples: readonly Example[] = [
  {
    name: 'school',
    element: (
      <SelectField
        name="school"
        label="School"
        value="s2"
        options={[
          { value: 's1', label: 'Hill Primary' },
          { value: 's2', label: 'River Primary' },
        ]}
      />
    ),
  },
]
