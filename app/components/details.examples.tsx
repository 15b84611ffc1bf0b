import type { Example } from './example.ts'
import { Details } from './details.tsx'

export const examples: readonly Example[] = [
  {
    name: 'more for those who want it',
    element: (
      <Details summary="How we worked this out">
        <p>We look at how long families like yours waited.</p>
      </Details>
    ),
  },
]
