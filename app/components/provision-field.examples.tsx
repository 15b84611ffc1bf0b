import type { Example } from './example.ts'
import { ProvisionField } from './provision-field.tsx'

export const examples: readonly Example[] = [
  { name: 'SEN provision', element: <ProvisionField value="sen-support" /> },
]
