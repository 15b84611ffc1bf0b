import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { EpisodeSection } from '#app/components/clinic/episode-section.tsx'
import { MoveForm } from '#app/components/clinic/move-form.tsx'
import { useMoveErrors } from '#app/components/clinic/use-move-errors.ts'
import { WhatWasSaid } from '#app/components/clinic/what-was-said.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RequestTimeline } from '#app/components/referral/request-timeline.tsx'
import { formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'
import { typedFields } from '#app/web/typed-fields.ts'

export const handle = { title: 'clinic:one.title' }

export const loader = guardedLoader(
  { section: 'referral', action: 'read' },
  async ({ actor, services, params, request }) => {
    const query = new URL(request.url).searchParams
    const asked = { type: query.get('do'), episodeId: query.get('episode') }
    const view = valueOrRespond(await services.triage.waitingPage(actor, params['referralId'] ?? '', asked))
    return { ...view, recorded: view.timeline.find(({ type }) => type === query.get('done'))?.type ?? null }
  },
)

export const action = guardedAction(
  { section: 'referral', action: 'write' },
  async ({ actor, services, params, form }) => {
    const referralId = params['referralId'] ?? ''
    const moved = await services.triage.move(actor, { referralId, form })
    if (moved.ok) throw redirect(paths.clinicWaitingOne(referralId, { done: moved.value.type }))
    if (moved.refusal === 'not-found') valueOrRespond(moved)
    return tryAgain({ refusal: moved.refusal, details: moved.details, typed: typedFields(form) })
  },
)

export default function Waiting() {
  const words = useWords('clinic')
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const errors = useMoveErrors(again)
  return (
    <Page width="wide" back={paths.clinicWaiting()}>
      <ErrorSummary errors={errors} />
      <PageTitle
        caption={words(view.from.isFamily ? 'pack.fromFamily' : 'pack.from', {
          place: view.from.name,
          reference: view.reference,
        })}
      >
        {words('one.heading', { name: view.name })}
      </PageTitle>
      <Recorded />
      <WhatStandsOut />
      <WhatWasSaid said={view.said} />
      <Ways />
      {view.episodes.map((episode) => (
        <EpisodeSection key={episode.id} episode={episode} referralId={view.id}>
          {view.move?.episodeId === episode.id ? (
            <MoveForm
              move={view.move}
              once={view.once}
              today={view.today}
              typed={again?.typed ?? {}}
              errors={errors}
            />
          ) : null}
        </EpisodeSection>
      ))}
      <h2>{words('one.history')}</h2>
      <RequestTimeline entries={view.timeline} />
    </Page>
  )
}

function Recorded() {
  const words = useWords('referral')
  const { recorded } = useLoaderData<typeof loader>()
  return recorded ? <Notice title={words('moves:recorded', { what: words(`event.${recorded}`) })} /> : null
}

function Ways() {
  const words = useWords('clinic')
  const view = useLoaderData<typeof loader>()
  const isWaiting = view.episodes.some(({ state }) => state === 'waiting')
  return (
    <ButtonRow>
      {isWaiting && view.mayBook ? (
        <ButtonLink href={paths.clinicBook(view.id)}>{words('one.book')}</ButtonLink>
      ) : null}
      {view.isClinician ? (
        <ButtonLink kind="secondary" href={paths.clinicPack(view.id)}>
          {words('one.pack')}
        </ButtonLink>
      ) : null}
      {view.isClinician ? (
        <ButtonLink kind="secondary" href={paths.clinicLetters(view.id)}>
          {words('letters.title')}
        </ButtonLink>
      ) : null}
      {view.mayInvite ? (
        <ButtonLink kind="secondary" href={paths.clinicFamily(view.id)}>
          {words('arrivals:family.title')}
        </ButtonLink>
      ) : null}
      {view.mayEnter ? (
        <ButtonLink kind="secondary" href={paths.clinicArrival({ beside: view.id })}>
          {words('arrivals:beside')}
        </ButtonLink>
      ) : null}
      {view.compared ? (
        <ButtonLink kind="secondary" href={paths.clinicMatch(view.id)}>
          {words(`matches:link.${view.compared}`)}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  )
}

// A worry that nobody has answered, and other questions of the child that are still open, are said first.
function WhatStandsOut() {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const { episodes, standsOut } = useLoaderData<typeof loader>()
  const seen = episodes.some(({ state }) => state === 'in_assessment')
  const left = episodes.filter(({ state }) => state === 'waiting')
  return (
    <>
      {standsOut.map((one) => (
        <Notice key={one} kind="important" title={words(`list.standsOut.${one}`)} />
      ))}
      {seen && left.length > 0 ? (
        <Notice
          title={words('one.stillOpen', {
            names: formatList(
              locale,
              left.map(({ pathway }) => referral(`pathway.${pathway}`)),
            ),
          })}
        />
      ) : null}
    </>
  )
}
