import { useLoaderData } from '@remix-run/react'
import { FamilyFace } from '#app/components/profile/family-face.tsx'
import { NotADiagnosis } from '#app/components/not-a-diagnosis.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { DrawnHere } from '#app/web/drawn-here.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'family-profile:title' }

export const loader = guardedLoader(
  { section: 'child-identity', action: 'read' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    return {
      childId,
      drawn: new DrawnHere(valueOrRespond(await services.profiles.forFamily(actor, childId))),
    }
  },
)

export default function FamilyProfilePage() {
  const { childId, drawn } = useLoaderData<typeof loader>()
  const read = drawn.value
  return (
    <Page width="wide" back={paths.familyChild(childId)}>
      {read.isReady ? <FamilyFace profile={read.profile} /> : <NotReady name={read.name} />}
    </Page>
  )
}

function NotReady({ name }: { readonly name: string }) {
  const words = useWords('family-profile')
  return (
    <>
      <h1>{words('notReady.title')}</h1>
      <p>{words('notReady.text', { name })}</p>
      <p>{words('notReady.own')}</p>
      <p>
        <a href={paths.contribute()}>{words('notReady.ownLink')}</a>
      </p>
      <NotADiagnosis />
    </>
  )
}
