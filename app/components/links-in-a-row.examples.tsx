import type { Example } from './example.ts'
import { LinksInARow } from './links-in-a-row.tsx'

const initials = ['A.M.', 'J.O.', 'S.K.', 'T.W.', 'E.B.', 'N.J.']

export const examples: readonly Example[] = [
  {
    name: 'initials of children on a list',
    element: (
      <LinksInARow
        links={initials.map((label, index) => ({
          id: label,
          href: `/clinic/waiting/example-${index}`,
          label,
        }))}
      />
    ),
  },
]
