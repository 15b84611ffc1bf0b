import { useLoaderData } from '@remix-run/react'
import { WhereAreWe } from '#app/components/referral/where-are-we.tsx'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'family-tracker:title' }

export const loader = guardedLoader(
  { section: 'tracker', action: 'read' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    return { childId, where: valueOrRespond(await services.tracker.where(actor, childId)) }
  },
)

export default function FamilyWhere() {
  const { childId, where } = useLoaderData<typeof loader>()
  return (
    <Page back={paths.familyChild(childId)}>
      <WhereAreWe
        where={where}
        face="family"
        moreHref={paths.familySupport(childId)}
        changedHref={paths.familyChanged(childId)}
        askHref={paths.familyAsk(childId)}
        answerHref={(referralId) => paths.familyAnswer(childId, referralId)}
        sharingHref={(referralId) => paths.familySharing(childId, referralId)}
      />
    </Page>
  )
}
