import { useLoaderData } from '@remix-run/react'
import { NotADiagnosis } from '#app/components/not-a-diagnosis.tsx'
import { Notice } from '#app/components/notice.tsx'
import { profileBack } from '#app/components/profile/profile-back.ts'
import { ProfileHeading } from '#app/components/profile/profile-heading.tsx'
import { StrandLinks } from '#app/components/profile/strand-links.tsx'
import { StrandWorking } from '#app/components/profile/strand-how.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'profile:how.title' }

export const loader = guardedLoader(
  { section: 'child-identity', action: 'read' },
  async ({ actor, services, params, request }) => {
    const strand = new URL(request.url).searchParams.get('area')
    return valueOrRespond(
      await services.profiles.howForLead(actor, { childId: params['childId'] ?? '', strand }),
    )
  },
)

export default function How() {
  const words = useWords('profile')
  const how = useLoaderData<typeof loader>()
  const { childId, name, strands, strand, isEarlyPicture } = how
  return (
    <Page width="wide" back={profileBack(how)}>
      <ProfileHeading head={how} tab="how" title={words('how.title')} />
      {isEarlyPicture ? <Notice>{words('early')}</Notice> : null}
      <p>{words('how.rule')}</p>
      <p>{words('how.cuts')}</p>
      <p>{words('how.choose')}</p>
      <StrandLinks
        strands={strands}
        current={strand?.strand ?? null}
        name={name}
        hrefOf={(one) => paths.childProfileHow(childId, one)}
      />
      {strand ? <StrandWorking strand={strand} name={name} /> : null}
      <NotADiagnosis />
    </Page>
  )
}
