import type { Example } from './example.ts'
import { RadioGroup } from './radio-group.tsx'

const scale = [
  { value: '0', label: 'A real strength', hint: 'Does this easily, often better than most of the same age' },
  { value: '1', label: 'Manages well' },
  { value: '2', label: 'Sometimes needs help' },
  { value: '3', label: 'Often needs help' },
  { value: '4', label: 'Needs a lot of help' },
  { value: 'X', label: 'I have not seen this, or I do not know', special: true },
]

export const examples: readonly Example[] = [
  {
    name: 'question with an answer',
    element: (
      <RadioGroup name="SLC.1" legend="1. Follows what people say" legendAs="h2" options={scale} value="2" />
    ),
  },
  {
    name: 'question with something to put right',
    element: (
      <RadioGroup
        name="SLC.2"
        legend="2. Says what they want or need"
        legendAs="h2"
        hint="By speaking, signing or pointing"
        error="Choose one answer"
        options={scale}
      />
    ),
  },
]
