import type { Example } from './example.ts'
import { Button, ButtonLink, ButtonRow } from './button.tsx'
import { PostButton } from './post-button.tsx'

export const examples: readonly Example[] = [
  {
    name: 'save or come back',
    element: (
      <ButtonRow>
        <Button name="intent" value="continue">
          Save and continue
        </Button>
        <Button kind="secondary" name="intent" value="later">
          Save and come back later
        </Button>
        <Button kind="quiet">Cancel</Button>
      </ButtonRow>
    ),
  },
  { name: 'start', element: <ButtonLink href="/contribute/c_1">Start</ButtonLink> },
  {
    name: 'one button of its own',
    element: (
      <PostButton action="/invitations/1/remind" csrf="token" hidden="Sam Patel">
        Remind
      </PostButton>
    ),
  },
]
