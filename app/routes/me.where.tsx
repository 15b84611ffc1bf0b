import { useLoaderData } from '@remix-run/react'
import { WhereAreWe } from '#app/components/referral/where-are-we.tsx'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'family-tracker:title' }

export const loader = guardedLoader({ section: 'tracker', action: 'read' }, async ({ actor, services }) => ({
  where: valueOrRespond(await services.tracker.whereAmI(actor)),
}))

export default function MyWhere() {
  const { where } = useLoaderData<typeof loader>()
  return (
    <Page back={paths.me()}>
      <WhereAreWe
        where={where}
        face="me"
        moreHref={paths.meSupport()}
        changedHref={paths.meChanged()}
        askHref={paths.meAsk()}
        answerHref={paths.meAnswer}
        sharingHref={paths.meSharing}
      />
    </Page>
  )
}
