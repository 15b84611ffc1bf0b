import type { Example } from './example.ts'
import { Card } from './card.tsx'
import { EmptyState } from './empty-state.tsx'
import { HelpPanel } from './help-panel.tsx'
import { NotADiagnosis } from './not-a-diagnosis.tsx'
import { Notice } from './notice.tsx'

export const examples: readonly Example[] = [
  {
    name: 'something to know',
    element: (
      <Notice title="You can stop at any time">
        <p>Nothing is sent until you press Send.</p>
      </Notice>
    ),
  },
  {
    name: 'something important',
    element: (
      <Notice kind="important" title="This link stops working on 4 December">
        <p>Your answers are kept.</p>
      </Notice>
    ),
  },
  { name: 'not a diagnosis', element: <NotADiagnosis /> },
  { name: 'help for adults', element: <HelpPanel /> },
  { name: 'help for children', element: <HelpPanel reader="child" /> },
  {
    name: 'nobody asked yet',
    element: (
      <EmptyState title="Nobody has been asked yet">
        <p>Most schools ask a parent, a teacher and the child.</p>
      </EmptyState>
    ),
  },
  {
    name: 'card',
    element: (
      <Card>
        <h2>Ellie is on the list for an assessment.</h2>
        <p>You do not need to do anything now.</p>
      </Card>
    ),
  },
]
