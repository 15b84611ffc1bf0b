import type { Example } from './example.ts'
import { FileField } from './file-field.tsx'

export const examples: readonly Example[] = [
  {
    name: 'a table as a file',
    element: <FileField name="file" label="A file (CSV)" hint="Up to 100 kB" accept=".csv,text/csv" />,
  },
  {
    name: 'a file that is too large',
    element: <FileField name="big" label="A file (CSV)" error="This file is too large" accept=".csv" />,
  },
]
