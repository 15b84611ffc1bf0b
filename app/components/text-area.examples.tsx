import type { Example } from './example.ts'
import { TextArea } from './text-area.tsx'

export const examples: readonly Example[] = [
  {
    name: 'example in own words',
    element: <TextArea name="SLC.text" label="An example" max={500} optional />,
  },
]
