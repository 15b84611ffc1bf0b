import { useLoaderData } from '@remix-run/react'
import { NotADiagnosis } from '#app/components/not-a-diagnosis.tsx'
import { ChangeTable } from '#app/components/profile/change-table.tsx'
import { profileBack } from '#app/components/profile/profile-back.ts'
import { ProfileHeading } from '#app/components/profile/profile-heading.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'profile:change.title' }

export const loader = guardedLoader(
  { section: 'child-identity', action: 'read' },
  async ({ actor, services, params }) =>
    valueOrRespond(await services.profiles.changesForLead(actor, { childId: params['childId'] ?? '' })),
)

export default function Change() {
  const words = useWords('profile')
  const read = useLoaderData<typeof loader>()
  const pairs = read.rounds.slice(0, -1)
  return (
    <Page width="wide" back={profileBack(read)}>
      <ProfileHeading head={read} tab="change" title={words('change.title')} />
      <p>{pairs.length === 0 ? words('change.first') : words('change.note')}</p>
      {pairs.map(({ number, isDraft, changes }, at) => (
        <section key={number}>
          <h2>
            {words('change.between', { before: read.rounds[at + 1]?.number ?? number - 1, now: number })}
          </h2>
          {isDraft ? <p>{words('change.draft', { round: number })}</p> : null}
          <ChangeTable changes={changes} name={read.name} />
        </section>
      ))}
      <NotADiagnosis />
    </Page>
  )
}
