import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Paragraphs } from '#app/components/paragraphs.tsx'
import { WhatWasSaid } from '#app/components/clinic/what-was-said.tsx'
import { EvidenceStatus } from '#app/components/referral/evidence-status.tsx'
import { HoldingCard } from '#app/components/referral/holding-card.tsx'
import { PackReading } from '#app/components/referral/pack-reading.tsx'
import { SummaryCard } from '#app/components/summary-card.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'
import { claimings } from '#schemas/clinic-list.ts'

export const handle = { title: 'clinic:pack.title' }

export const loader = guardedLoader(
  { section: 'referral-pack', action: 'read' },
  async ({ actor, services, params }) =>
    valueOrRespond(await services.triage.pack(actor, params['referralId'] ?? '')),
)

export const action = guardedAction(
  { section: 'triage', action: 'write' },
  async ({ actor, services, params, form }) => {
    const referralId = params['referralId'] ?? ''
    const intent = claimings.find((one) => one === form.get('intent')) ?? 'take'
    const [holder, to] = [form.get('holder') || null, form.get('to') || null]
    const claimed = await services.triage.claim(actor, { referralId, intent, holder, to })
    if (claimed.ok) throw redirect(paths.clinicPack(referralId))
    if (claimed.refusal === 'not-found') valueOrRespond(claimed)
    return tryAgain({ refusal: claimed.refusal })
  },
)

type View = Awaited<ReturnType<typeof loader>>

export default function Pack() {
  const words = useWords('clinic')
  const view = useLoaderData<typeof loader>()
  const { csrf } = usePageRoot()
  const refusal = useActionData<typeof action>()?.refusal
  return (
    <Page width="wide" back={paths.clinicQueue()}>
      {refusal ? (
        <ErrorSummary errors={[{ field: 'holding', message: words(`refusals:${refusal}`) }]} />
      ) : null}
      <PageTitle
        caption={words(view.from.isFamily ? 'pack.fromFamily' : 'pack.from', {
          place: view.from.name,
          reference: view.reference,
        })}
      >
        {words('pack.heading', { name: view.name })}
      </PageTitle>
      <Standing view={view} />
      <Flags flags={view.pack?.flags ?? []} />
      <ButtonRow>
        <ButtonLink href={paths.clinicDecide(view.id)}>{words('pack.decide')}</ButtonLink>
        <ButtonLink kind="secondary" href={paths.clinicWaitingOne(view.id)}>
          {words('pack.waiting')}
        </ButtonLink>
        {view.pack?.hasProfile ? (
          <ButtonLink kind="secondary" href={paths.clinicProfile(view.id)}>
            {words('pack.profile')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <div id="holding">
        {view.holding.isOpen ? (
          <HoldingCard action={paths.clinicPack(view.id)} csrf={csrf} holding={view.holding} />
        ) : null}
      </div>
      <WhatWasSaid said={view.said} />
      <Answers view={view} />
      {view.pack ? <PackReading pack={view.pack} name={view.name} /> : <p>{words('pack.noPack')}</p>}
      <h2>{words('pack.evidence', view.evidenceSum)}</h2>
      <EvidenceStatus lines={view.evidence} />
      <Restricted view={view} />
    </Page>
  )
}

function Standing({ view }: { readonly view: View }) {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const { locale } = useLocale()
  return (
    <>
      <ul>
        {view.episodes.map(({ id, pathway, state, daysToDecision }) => (
          <li key={id}>
            <strong>{referral(`pathway.${pathway}`)}</strong>: {referral(`state.${state}`)}.{' '}
            {words('pack.days', { days: referral('days', { count: daysToDecision ?? 0 }) })}.
          </li>
        ))}
      </ul>
      {view.agreement ? (
        <p>
          {words('pack.agreement', {
            by: view.agreement.by ?? '',
            date: formatDate(locale, view.agreement.on),
          })}
        </p>
      ) : null}
    </>
  )
}

function Flags({ flags }: { readonly flags: readonly string[] }) {
  const words = useWords('clinic')
  if (flags.length === 0) return null
  return (
    <Notice kind="important" title={words('pack.flags')}>
      <ul>
        {flags.map((flag) => (
          <li key={flag}>{words(`flag.${flag}`)}</li>
        ))}
      </ul>
      <p>{words('pack.flagsText')}</p>
    </Notice>
  )
}

function Answers({ view }: { readonly view: View }) {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const { locale } = useLocale()
  if (view.answers.length === 0) return null
  return (
    <Card>
      <h2>{words('pack.answers')}</h2>
      {view.answers.map(({ id, on, by, name, text }) => (
        <div key={id}>
          <p className="soft">
            {words('one.saidBy', { who: name ?? referral(`role.${by}`), date: formatDate(locale, on) })}
          </p>
          <Paragraphs text={text} />
        </div>
      ))}
    </Card>
  )
}

function Restricted({ view }: { readonly view: View }) {
  const words = useWords('clinic')
  const { locale } = useLocale()
  if (view.restricted.length === 0) return null
  return (
    <section>
      <h2>{words('pack.restricted')}</h2>
      {view.restricted.map(({ block, agreedBy, agreedOn, answers }) => (
        <div key={block}>
          <p className="soft">
            {words('pack.restrictedBy', { by: agreedBy, date: formatDate(locale, agreedOn) })}
          </p>
          <SummaryCard
            title={words(`block.${block}`)}
            headingAs="h3"
            rows={answers.map(({ id, question, answer }) => ({ id, name: question, value: answer }))}
          />
        </div>
      ))}
    </section>
  )
}
