import type { Example } from './example.ts'
import { BackLink } from './back-link.tsx'
import { PageLayout } from './page-layout.tsx'
import { PageTitle } from './page-title.tsx'

export const examples: readonly Example[] = [
  {
    name: 'page of a signed-in person',
    element: (
      <PageLayout
        account={{ name: 'Sam Patel', homeHref: '/children', csrf: 'token' }}
        backLink={<BackLink href="/children" />}
      >
        <PageTitle caption="About Ellie · Part 1 of 10">Talking and understanding</PageTitle>
        <p>Think about the last 8 weeks, with the help Ellie usually has. You can skip any question.</p>
      </PageLayout>
    ),
  },
]
