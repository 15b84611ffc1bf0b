import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NotADiagnosis } from '#app/components/not-a-diagnosis.tsx'
import { FamilyWorking } from '#app/components/profile/family-how.tsx'
import { StrandLinks } from '#app/components/profile/strand-links.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'family-profile:howPage.title' }

export const loader = guardedLoader(
  { section: 'child-identity', action: 'read' },
  async ({ actor, services, params, request }) => {
    const childId = params['childId'] ?? ''
    const strand = new URL(request.url).searchParams.get('area')
    const read = valueOrRespond(await services.profiles.howForFamily(actor, { childId, strand }))
    if (!read.isReady) throw redirect(paths.familyProfile(childId))
    return read.profile
  },
)

export default function FamilyHow() {
  const words = useWords('family-profile')
  const { childId, name, strands, strand } = useLoaderData<typeof loader>()
  return (
    <Page back={paths.familyProfile(childId)}>
      <h1>{words('howPage.title')}</h1>
      {['rule', 'rule2', 'rule3', 'cuts', 'hidden'].map((line) => (
        <p key={line}>{words(`howPage.${line}`)}</p>
      ))}
      <p>{words('howPage.choose')}</p>
      <StrandLinks
        strands={strands}
        current={strand?.strand ?? null}
        name={name}
        hrefOf={(one) => paths.familyProfileHow(childId, one)}
      />
      {strand ? <FamilyWorking strand={strand} name={name} /> : null}
      <NotADiagnosis />
    </Page>
  )
}
