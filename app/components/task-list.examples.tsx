import type { Example } from './example.ts'
import { TaskList } from './task-list.tsx'

export const examples: readonly Example[] = [
  {
    name: 'parts of a form',
    element: (
      <TaskList
        tasks={[
          {
            id: 'SLC',
            title: 'Talking and understanding',
            href: '/contribute/c_1/SLC',
            status: 'Done',
            isDone: true,
          },
          {
            id: 'SOC',
            title: 'Connecting with other people',
            href: '/contribute/c_1/SOC',
            status: 'In progress',
            hint: '4 of 6 answered',
          },
          { id: 'send', title: 'Check and send', status: 'Cannot start yet' },
        ]}
      />
    ),
  },
]
