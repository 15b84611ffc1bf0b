import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FamilyFace } from '#app/components/profile/family-face.tsx'
import { NotADiagnosis } from '#app/components/not-a-diagnosis.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { DrawnHere } from '#app/web/drawn-here.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { readRemark } from '#app/web/read-remark.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

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

export const action = guardedAction(
  { section: 'profile-remark', action: 'write' },
  async ({ actor, services, params, form }) => {
    const childId = params['childId'] ?? ''
    const { line, words, isTakenBack } = readRemark(form)
    const said = await services.profiles.sayNotTrue(actor, { childId, line, words, isTakenBack })
    if (said.ok) throw redirect(`${paths.familyProfile(childId)}#line-${line}`)
    if (said.refusal === 'not-found') valueOrRespond(said)
    return tryAgain({ refusal: said.refusal, line, words })
  },
)

export default function FamilyProfilePage() {
  const { childId, drawn } = useLoaderData<typeof loader>()
  const read = drawn.value
  const again = useActionData<typeof action>()
  return (
    <Page width="wide" back={paths.familyChild(childId)}>
      {read.isReady ? (
        <FamilyFace profile={read.profile} remarks={{ own: read.profile.remarks, again }} />
      ) : (
        <NotReady name={read.name} />
      )}
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
