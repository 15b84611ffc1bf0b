import type { Example } from './example.ts'
import { SummaryCard } from './summary-card.tsx'

export const examples: readonly Example[] = [
  {
    name: 'answers to check',
    element: (
      <SummaryCard
        title="Attention and focus"
        rows={[
          {
            id: '1',
            name: 'Keeps going with a task',
            value: 'Sometimes needs help',
            change: { href: '/contribute/c_1/ATT', hidden: 'keeps going with a task' },
          },
          {
            id: '2',
            name: 'Waits for a turn',
            change: { href: '/contribute/c_1/ATT', hidden: 'waits for a turn' },
          },
        ]}
      />
    ),
  },
]
