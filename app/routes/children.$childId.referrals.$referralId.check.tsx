import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { PackReading } from '#app/components/referral/pack-reading.tsx'
import { SummaryCard } from '#app/components/summary-card.tsx'
import { formatDate, formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { referralPlaceOf } from '#app/web/referral-place.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'referral:check.title' }

export const loader = guardedLoader(
  { section: 'referral', action: 'create' },
  async ({ actor, services, params }) => {
    const place = referralPlaceOf(params)
    return { place, ...valueOrRespond(await services.referrals.check(actor, place)) }
  },
)

export const action = guardedAction(
  { section: 'referral', action: 'send' },
  async ({ actor, services, params }) => {
    const place = referralPlaceOf(params)
    const sent = await services.referrals.send(actor, place)
    if (sent.ok) throw redirect(paths.referralStep(place.childId, place.referralId, 'sent'))
    if (sent.refusal === 'not-found') valueOrRespond(sent)
    return tryAgain({ refusal: sent.refusal })
  },
)

export default function Check() {
  const words = useWords('referral')
  const { csrf } = usePageRoot()
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const { childId, referralId } = view.place
  const message = again ? words(`refusals:${again.refusal}`) : ''
  return (
    <Page width="wide" back={paths.referralStep(childId, referralId, 'agree')}>
      {again ? <ErrorSummary errors={[{ field: 'send', message }]} /> : null}
      <PageTitle>{words('check.heading')}</PageTitle>
      <Summary view={view} />
      <Missing view={view} />
      <form method="post" id="send">
        <HiddenFields csrf={csrf} />
        <Button>{words('check.send')}</Button>
      </form>
      <h2>{words('check.packTitle')}</h2>
      <PackReading pack={view.pack} name={view.name} />
    </Page>
  )
}

type View = Awaited<ReturnType<typeof loader>>

function Summary({ view }: { readonly view: View }) {
  const words = useWords('referral')
  const { locale } = useLocale()
  const { agreement, sum, place } = view
  const step = (name: 'evidence' | 'agree' | 'draft') =>
    paths.referralStep(place.childId, place.referralId, name)
  const about = formatList(
    locale,
    view.pathways.map((pathway) => words(`pathway.${pathway}`)),
  )
  const agreed = agreement
    ? words('check.agreedOn', { by: agreement.by ?? '', date: formatDate(locale, agreement.on) })
    : words('check.agreementMissing')
  const rows = [
    {
      id: 'to',
      name: words('check.to'),
      value: view.clinic,
      change: { href: step('draft'), hidden: words('check.change.to') },
    },
    {
      id: 'about',
      name: words('check.about'),
      value: about,
      change: { href: step('draft'), hidden: words('check.change.about') },
    },
    {
      id: 'agreement',
      name: words('check.agreement'),
      value: agreed,
      change: { href: step('agree'), hidden: words('check.change.agreement') },
    },
    {
      id: 'private',
      name: words('check.private'),
      value: words(agreement?.withPrivate ? 'check.privateYes' : 'check.privateNo'),
    },
    {
      id: 'evidence',
      name: words('check.evidence'),
      value: words('check.evidenceSum', sum),
      change: { href: step('evidence'), hidden: words('check.change.evidence') },
    },
  ]
  return <SummaryCard rows={rows} />
}

function Missing({ view }: { readonly view: View }) {
  const words = useWords('referral')
  const { locale } = useLocale()
  const missing = view.lines.filter(({ state }) => state === 'missing' || state === 'asked')
  if (missing.length === 0) return null
  const items = formatList(
    locale,
    missing.map(({ id }) => words(`evidence.${id}`)),
  )
  return <p>{words('check.missing', { items })}</p>
}
