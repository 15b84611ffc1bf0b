import type { Example } from './example.ts'
import { LetterPreview } from './letter-preview.tsx'

export const examples: readonly Example[] = [
  {
    name: 'letter to a family',
    element: (
      <LetterPreview
        title="Dear parent or carer"
        paragraphs={[
          'We have read what you, Ellie and school told us.',
          'Ellie is on the list for an assessment.',
        ]}
      />
    ),
  },
]
