import { useLoaderData } from '@remix-run/react'
import { NotADiagnosis } from '#app/components/not-a-diagnosis.tsx'
import { AnswersOf } from '#app/components/profile/answers-of.tsx'
import { profileBack } from '#app/components/profile/profile-back.ts'
import { ProfileHeading } from '#app/components/profile/profile-heading.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'profile:answers.title' }

export const loader = guardedLoader(
  { section: 'child-identity', action: 'read' },
  async ({ actor, services, params }) =>
    valueOrRespond(await services.profiles.answersForLead(actor, { childId: params['childId'] ?? '' })),
)

export default function Answers() {
  const words = useWords('profile')
  const read = useLoaderData<typeof loader>()
  return (
    <Page width="wide" back={profileBack(read)}>
      <ProfileHeading head={read} tab="answers" title={words('answers.title')} />
      <p>{read.forms.length === 0 ? words('answers.none') : words('answers.note')}</p>
      {read.forms.map((form) => (
        <AnswersOf key={`${form.viewpoint}${form.label}`} form={form} name={read.name} />
      ))}
      <NotADiagnosis />
    </Page>
  )
}
