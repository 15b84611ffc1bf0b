import type { Example } from './example.ts'
import { Button } from './button.tsx'
import { SuggestionList } from './suggestion-list.tsx'

export const examples: readonly Example[] = [
  {
    name: 'things to try',
    element: (
      <SuggestionList
        suggestions={[
          {
            id: 's1',
            title: 'A calm place, no questions at the door',
            tags: ['School', 'Start now'],
            steps: ['Agree the place with Ellie', 'Tell every adult'],
            reasons: ['Family and clinic see a lot of help needed with feelings'],
            control: (
              <form method="post">
                <Button kind="secondary" hidden="a calm place">
                  Put in the plan
                </Button>
              </form>
            ),
          },
        ]}
      />
    ),
  },
]
