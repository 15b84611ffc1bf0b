import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { NotADiagnosis } from '#app/components/not-a-diagnosis.tsx'
import { ChildPage } from '#app/components/profile/child-page.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { readRemark } from '#app/web/read-remark.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'me-profile:title' }

export const loader = guardedLoader(
  { section: 'child-identity', action: 'read' },
  async ({ actor, services, request }) => {
    const wantsOtherViews = new URL(request.url).searchParams.get('compare') === '1'
    return valueOrRespond(await services.profiles.forChild(actor, wantsOtherViews))
  },
)

export const action = guardedAction(
  { section: 'profile-remark', action: 'write' },
  async ({ actor, services, form }) => {
    const { line, words, isTakenBack } = readRemark(form)
    const said = await services.profiles.sayNotTrueOfMe(actor, { line, words, isTakenBack })
    if (said.ok) throw redirect(`${paths.meProfile()}#line-${line}`)
    if (said.refusal === 'not-found') valueOrRespond(said)
    return tryAgain({ refusal: said.refusal, line, words })
  },
)

export default function MyPage() {
  const words = useWords('me-profile')
  const read = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  return (
    <Page back={paths.me()} isEnhanced>
      {read.isReady ? (
        <ChildPage profile={read.profile} remarks={{ own: read.profile.remarks, again }} />
      ) : (
        <>
          <h1>{words('notReady.title')}</h1>
          <p>{words('notReady.text')}</p>
          <ButtonRow>
            <ButtonLink href={paths.me()}>{words('notReady.start')}</ButtonLink>
          </ButtonRow>
          <NotADiagnosis reader="child" />
        </>
      )}
    </Page>
  )
}
