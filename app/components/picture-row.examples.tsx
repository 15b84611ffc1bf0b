import type { Example } from './example.ts'
import { PictureRow } from './picture-row.tsx'
import { ReadAloud } from './read-aloud.tsx'

export const examples: readonly Example[] = [
  {
    name: 'one idea',
    element: (
      <PictureRow picture="people">
        <p>We ask the people who know you.</p>
      </PictureRow>
    ),
  },
  { name: 'place for listening', element: <ReadAloud of="#main" /> },
]
