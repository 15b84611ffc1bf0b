import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { MatchAnswer } from '#app/components/clinic/match-answer.tsx'
import { MatchForm } from '#app/components/clinic/match-form.tsx'
import { MatchTable } from '#app/components/clinic/match-table.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'matches:one.title' }

export const loader = guardedLoader(
  { section: 'referral', action: 'read' },
  async ({ actor, services, params }) =>
    valueOrRespond(await services.triage.matchPage(actor, params['referralId'] ?? '')),
)

export const action = guardedAction(
  { section: 'referral', action: 'write' },
  async ({ actor, services: { triage }, params, form }) => {
    const said = (name: string) => form.get(name) ?? ''
    const place = { referralId: params['referralId'] ?? '', otherId: said('other'), once: said('once') }
    const intents = {
      again: () => triage.lookAgain(actor, place),
      part: () => triage.partAgain(actor, { place, reason: said('reason') }),
      'not-the-same': () => triage.keepApart(actor, place),
      joined: () => triage.joinMatch(actor, { place, stays: said('stays') }),
    } as const
    const intent = said('stays') === 'apart' ? 'not-the-same' : intentOf(said('intent'))
    const answered = await intents[intent]()
    if (answered.ok) throw redirect(paths.clinicMatches({ saved: intent === 'part' ? 'again' : intent }))
    if (answered.refusal === 'not-found') valueOrRespond(answered)
    return tryAgain({ refusal: answered.refusal, other: place.otherId, typed: said('reason') })
  },
)

function intentOf(posted: string) {
  return (['again', 'part'] as const).find((one) => one === posted) ?? 'joined'
}

export default function Match() {
  const words = useWords('matches')
  const { own, once, mayJoin, mayUndo, matches } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const messageFor = (other: string) =>
    again?.other === other ? words(`refusals:${again.refusal}`) : undefined
  return (
    <Page width="wide" back={paths.clinicMatches()}>
      {again ? (
        <ErrorSummary
          errors={[{ field: `answer-${again.other}`, message: words(`refusals:${again.refusal}`) }]}
        />
      ) : null}
      <PageTitle>{words('one.heading')}</PageTitle>
      <p className="soft">{words('one.twins')}</p>
      {matches.length === 0 ? <p>{words('empty')}</p> : null}
      {matches.map((match) => (
        <section key={match.other.id}>
          <p>{words('one.why', { because: words(`because.${match.because}`) })}</p>
          <MatchTable own={own} other={match.other} />
          {match.answer ? (
            <MatchAnswer
              {...{ once, mayUndo, typed: again?.typed, error: messageFor(match.other.id) }}
              answer={match.answer}
              other={match.other.id}
            />
          ) : (
            <MatchForm {...{ once, mayJoin, own, match, error: messageFor(match.other.id) }} />
          )}
        </section>
      ))}
    </Page>
  )
}
