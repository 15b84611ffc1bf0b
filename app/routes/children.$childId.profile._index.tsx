import { useLoaderData } from '@remix-run/react'
import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { NotADiagnosis } from '#app/components/not-a-diagnosis.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { ChildPage } from '#app/components/profile/child-page.tsx'
import { FamilyFace } from '#app/components/profile/family-face.tsx'
import { LeadProfile } from '#app/components/profile/lead-profile.tsx'
import { profileBack } from '#app/components/profile/profile-back.ts'
import { ProfileHeading } from '#app/components/profile/profile-heading.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { DrawnHere } from '#app/web/drawn-here.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'
import type { SchoolProfile } from '#server/services/profile-school-view.ts'

export const handle = { title: 'profile:title' }

export const loader = guardedLoader(
  { section: 'child-identity', action: 'read' },
  async ({ actor, services: { profiles }, params, request }) => {
    const childId = params['childId'] ?? ''
    const query = new URL(request.url).searchParams
    const which = { childId, roundNumber: Number(query.get('round')) || null }
    const face = query.get('face')
    if (face === 'family')
      return {
        face: 'family',
        childId,
        profile: new DrawnHere(valueOrRespond(await profiles.previewForFamily(actor, which))),
      } as const
    if (face === 'me')
      return {
        face: 'me',
        childId,
        profile: new DrawnHere(valueOrRespond(await profiles.previewForChild(actor, which))),
      } as const
    const outcome = await profiles.forLead(actor, which)
    if (!outcome.ok && outcome.refusal === 'nobody-asked-yet')
      return { face: 'none', childId, mayAsk: outcome.details?.['mayAsk'] === 'yes' } as const
    return { face: 'lead', childId, profile: new DrawnHere(valueOrRespond(outcome)) } as const
  },
)

export default function Picture() {
  const words = useWords('profile')
  const data = useLoaderData<typeof loader>()
  return (
    <Page width="wide" back={backFrom(data)}>
      {data.face === 'lead' ? <Lead profile={data.profile.value} /> : null}
      {data.face === 'none' ? <NobodyAsked childId={data.childId} mayAsk={data.mayAsk} /> : null}
      {data.face === 'family' ? (
        <>
          <Notice kind="important">{words('preview.isFamily')}</Notice>
          <FamilyFace profile={data.profile.value} />
        </>
      ) : null}
      {data.face === 'me' ? (
        <>
          <Notice kind="important">{words('preview.isMe', { name: data.profile.value.name })}</Notice>
          <ChildPage profile={data.profile.value} />
        </>
      ) : null}
    </Page>
  )
}

function backFrom(data: ReturnType<typeof useLoaderData<typeof loader>>): string {
  if (data.face === 'lead') return profileBack(data.profile.value)
  if (data.face === 'none') return data.mayAsk ? paths.child(data.childId) : paths.children()
  return paths.childProfile(data.childId)
}

function Lead({ profile }: { readonly profile: SchoolProfile }) {
  const words = useWords('profile')
  return (
    <>
      <ProfileHeading head={profile} tab="picture" title={words('heading', { name: profile.name })} />
      <LeadProfile
        profile={profile}
        actions={profile.isLead ? <PutInPlan childId={profile.childId} /> : null}
        differencesHref={paths.childProfileDifferences(profile.childId)}
      />
      {profile.isLead && profile.publishedOn === null ? <BeforePublishing profile={profile} /> : null}
      <NotADiagnosis />
    </>
  )
}

function PutInPlan({ childId }: { readonly childId: string }) {
  const words = useWords('profile')
  const { csrf } = usePageRoot()
  return (
    <ButtonRow>
      <PostButton action={paths.childPlanNew(childId)} csrf={csrf} values={{ all: 1 }} kind="primary">
        {words('start.button')}
      </PostButton>
      <ButtonLink kind="secondary" href={paths.childPlanNew(childId)}>
        {words('start.choose')}
      </ButtonLink>
    </ButtonRow>
  )
}

function BeforePublishing({ profile: { childId, name } }: { readonly profile: SchoolProfile }) {
  const words = useWords('profile')
  return (
    <Notice title={words('preview.title')}>
      <ButtonRow>
        <ButtonLink kind="secondary" href={paths.childProfile(childId, { face: 'family' })}>
          {words('preview.family')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={paths.childProfile(childId, { face: 'me' })}>
          {words('preview.me', { name })}
        </ButtonLink>
        <ButtonLink href={paths.childPublish(childId)}>{words('preview.publish')}</ButtonLink>
      </ButtonRow>
    </Notice>
  )
}

function NobodyAsked({ childId, mayAsk }: { readonly childId: string; readonly mayAsk: boolean }) {
  const words = useWords('profile')
  return (
    <>
      <h1>{words('title')}</h1>
      <EmptyState title={words('notAsked')}>
        <p>{words('whoElse.none')}</p>
        {mayAsk ? (
          <ButtonRow>
            <ButtonLink href={paths.childInvite(childId)}>{words('whoElse.invite')}</ButtonLink>
          </ButtonRow>
        ) : null}
      </EmptyState>
    </>
  )
}
