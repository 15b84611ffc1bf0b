import type { Example } from './example.ts'
import { DataTable } from './data-table.tsx'
import { Tag } from './tag.tsx'

export const examples: readonly Example[] = [
  {
    name: 'who has answered',
    element: (
      <DataTable
        caption="Who has been asked"
        columns={[
          { key: 'who', label: 'Who' },
          { key: 'where', label: 'Where it is' },
          { key: 'parts', label: 'Parts done', isNumber: true },
          { key: 'do', label: 'What you can do' },
        ]}
        rows={[
          {
            id: '1',
            cells: {
              who: 'Class teacher',
              where: <Tag tone="brand">Started</Tag>,
              parts: 6,
              do: <a href="/remind">Remind the class teacher</a>,
            },
          },
          { id: '2', cells: { who: 'Mum (Polish)', where: <Tag>Sent 9 November</Tag>, parts: 10, do: '' } },
        ]}
      />
    ),
  },
]
