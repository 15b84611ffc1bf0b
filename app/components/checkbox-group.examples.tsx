import type { Example } from './example.ts'
import { CheckboxGroup } from './checkbox-group.tsx'

export const examples: readonly Example[] = [
  {
    name: 'several answers',
    element: (
      <CheckboxGroup
        name="places"
        legend="Where do you see Ellie?"
        hint="Tick all that apply"
        values={['home']}
        options={[
          { value: 'home', label: 'At home' },
          { value: 'club', label: 'At a club', hint: 'Sports, music, faith' },
        ]}
      />
    ),
  },
]
