import type { Example } from './example.ts'
import { FaceRadios } from './face-radios.tsx'

export const examples: readonly Example[] = [
  {
    name: 'easy-read question',
    element: (
      <FaceRadios
        name="ATT.1"
        legend="Can you listen when it is noisy?"
        legendAs="h2"
        value="2"
        options={[
          { value: '0.5', label: 'Easy', picture: 'smile' },
          { value: '2', label: 'Sometimes hard', picture: 'flat' },
          { value: '3.5', label: 'Hard', picture: 'worried' },
          { value: 'X', label: 'Not sure', picture: 'question' },
        ]}
      />
    ),
  },
]
