import { useLoaderData } from '@remix-run/react'
import { PageTitle } from '#app/components/page-title.tsx'
import { LeadProfile } from '#app/components/profile/lead-profile.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'clinic:profile.title' }

export const loader = guardedLoader(
  { section: 'profile-published', action: 'read' },
  async ({ actor, services, params }) => {
    const referralId = params['referralId'] ?? ''
    return { referralId, profile: valueOrRespond(await services.profiles.forClinic(actor, referralId)) }
  },
)

export default function ClinicProfile() {
  const words = useWords('clinic')
  const { referralId, profile } = useLoaderData<typeof loader>()
  return (
    <Page width="wide" back={paths.clinicPack(referralId)}>
      <PageTitle>{words('profile.heading', { name: profile.name })}</PageTitle>
      <LeadProfile profile={profile} />
    </Page>
  )
}
