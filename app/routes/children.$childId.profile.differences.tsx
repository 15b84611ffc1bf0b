import { useLoaderData } from '@remix-run/react'
import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { NotADiagnosis } from '#app/components/not-a-diagnosis.tsx'
import { DifferenceCard } from '#app/components/profile/difference.tsx'
import { differencesIn } from '#app/components/profile/differences-in.ts'
import { profileBack } from '#app/components/profile/profile-back.ts'
import { ProfileHeading } from '#app/components/profile/profile-heading.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'profile:differences.title' }

export const loader = guardedLoader(
  { section: 'child-identity', action: 'read' },
  async ({ actor, services, params }) =>
    valueOrRespond(await services.profiles.forLead(actor, { childId: params['childId'] ?? '' })),
)

export default function Differences() {
  const words = useWords('profile')
  const profile = useLoaderData<typeof loader>()
  const { childId, name, isLead } = profile
  const apart = differencesIn(profile.facts.strands)
  return (
    <Page width="wide" back={profileBack(profile)}>
      <ProfileHeading head={profile} tab="differences" title={words('differences.title')} />
      <p>{apart.length === 0 ? words('differences.none') : words('differences.note')}</p>
      {apart.map((difference) => (
        <DifferenceCard key={difference.strand} difference={difference} name={name} />
      ))}
      {apart.length > 0 && isLead ? (
        <ButtonRow>
          <ButtonLink href={paths.childPlanNew(childId)}>{words('differences.plan')}</ButtonLink>
        </ButtonRow>
      ) : null}
      <NotADiagnosis />
    </Page>
  )
}
