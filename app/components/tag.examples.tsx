import type { Example } from './example.ts'
import { Tag } from './tag.tsx'

export const examples: readonly Example[] = [
  {
    name: 'tones',
    element: (
      <p>
        <Tag>Seen differently</Tag> <Tag tone="brand">Started</Tag> <Tag tone="dark">Read today</Tag>
      </p>
    ),
  },
]
