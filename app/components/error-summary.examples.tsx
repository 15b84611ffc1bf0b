import type { Example } from './example.ts'
import { ErrorSummary } from './error-summary.tsx'
import { TextField } from './text-field.tsx'

export const examples: readonly Example[] = [
  {
    name: 'one thing to put right',
    element: (
      <>
        <ErrorSummary errors={[{ field: 'postcode', message: 'Enter your postcode, like ME4 4TZ' }]} />
        <TextField
          name="postcode"
          label="Postcode"
          error="Enter your postcode, like ME4 4TZ"
          autoComplete="postal-code"
          width="short"
        />
      </>
    ),
  },
]
