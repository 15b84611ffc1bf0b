import type { Example } from './example.ts'
import { StepsTracker } from './steps-tracker.tsx'
import { Timeline } from './timeline.tsx'

export const examples: readonly Example[] = [
  {
    name: 'where a request is',
    element: (
      <StepsTracker
        steps={[
          { id: 'sent', title: 'School sent the request', state: 'done', date: '3 March 2026' },
          { id: 'yes', title: 'A clinician read it and said yes', state: 'done', date: '2 April 2026' },
          {
            id: 'wait',
            title: 'Waiting for the first appointment',
            state: 'now',
            children: <p>You have waited 8 months so far.</p>,
          },
          {
            id: 'first',
            title: 'First appointment',
            state: 'ahead',
            children: (
              <p>Most families like yours wait another 7 to 14 months. This is a range, not a promise.</p>
            ),
          },
          { id: 'found', title: 'We tell you what we found', state: 'ahead' },
        ]}
      />
    ),
  },
  {
    name: 'what happened',
    element: (
      <Timeline
        entries={[{ id: '1', when: '5 March 2026', what: 'The clinic got it', who: 'River Clinic' }]}
      />
    ),
  },
]
