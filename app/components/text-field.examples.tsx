import type { Example } from './example.ts'
import { NumberField } from './number-field.tsx'
import { TextField } from './text-field.tsx'

export const examples: readonly Example[] = [
  {
    name: 'e-mail',
    element: (
      <TextField
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="email"
        width="medium"
        hint="We only use it to tell you there is news"
      />
    ),
  },
  {
    name: 'with something to put right',
    element: (
      <TextField
        name="code"
        label="Code from your letter"
        value="7KQ4"
        width="short"
        optional
        error="Enter all 8 letters and numbers of the code"
      />
    ),
  },
  {
    name: 'number',
    element: <NumberField name="weeks" label="How many weeks early" value={6} suffix="weeks" />,
  },
]
