import type { Example } from './example.ts'
import { Pagination } from './pagination.tsx'

export const examples: readonly Example[] = [
  {
    name: 'in the middle',
    element: <Pagination previousHref="?after=a" nextHref="?after=b" position={{ page: 2, pages: 5 }} />,
  },
]
