import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button, ButtonLink } from '#app/components/button.tsx'
import { Details } from '#app/components/details.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { PeopleCard, PlanCard, ReferralCard, RoundCard } from '#app/components/school/hub-cards.tsx'
import { HubSection } from '#app/components/school/hub-section.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { formatDate, formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'school:hub.title' }

export const loader = guardedLoader(
  { section: 'child-record', action: 'read' },
  async ({ actor, services, params }) =>
    valueOrRespond(await services.children.hub(actor, params['childId'] ?? '')),
)

export const action = guardedAction(
  { section: 'child-record', action: 'write' },
  async ({ actor, services, params, form }) => {
    const childId = params['childId'] ?? ''
    const wish = { band: form.get('band') ?? '', reason: form.get('reason') ?? '' }
    const chosen = await services.children.chooseBand(actor, childId, wish)
    if (chosen.ok) throw redirect(paths.child(childId))
    if (chosen.refusal === 'not-found') valueOrRespond(chosen)
    return tryAgain({ refusal: chosen.refusal, ...wish })
  },
)

type View = Awaited<ReturnType<typeof loader>>

export default function ChildHub() {
  const words = useWords('school')
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const error = again ? words('hub.band.sayWhy') : undefined
  return (
    <Page width="wide" back={paths.children()}>
      {error ? <ErrorSummary errors={[{ field: 'reason', message: error }]} /> : null}
      <Heading view={view} />
      <NextStep view={view} />
      <RoundCard view={view} />
      <PlanCard view={view} />
      <ReferralCard view={view} />
      <PeopleCard view={view} />
      <BandCard view={view} error={error} />
      <MorePages view={view} />
    </Page>
  )
}

function Heading({ view: { identity, strengths } }: { readonly view: View }) {
  const words = useWords('school')
  const { locale } = useLocale()
  const { years, months, birthDate, yearGroup, interpreter, gestationWeeks } = identity
  const shines = formatList(
    locale,
    strengths.map((strand) => words(`plan:strand.${strand}`)),
  )
  const lines = [
    words('hub.born', { date: formatDate(locale, birthDate) }),
    years > 0 ? words('hub.age', { count: years }) : words('hub.ageInMonths', { count: months }),
    ...(gestationWeeks !== null && gestationWeeks < 37
      ? [words('hub.early', { weeks: gestationWeeks })]
      : []),
    ...(interpreter ? [words('hub.interpreter', { language: words(`language.${interpreter}`) })] : []),
    ...(identity.basis ? [words(`basis.${identity.basis}`)] : []),
  ]
  return (
    <>
      <PageTitle caption={yearGroup ?? undefined}>
        <bdi>{identity.givenName}</bdi> <bdi>{identity.familyName}</bdi>
      </PageTitle>
      <p>{lines.join(' · ')}</p>
      {shines ? <p>{words('hub.strengths', { strands: shines })}</p> : null}
      {identity.isProtected ? <Notice kind="important">{words('hub.protected')}</Notice> : null}
    </>
  )
}

function NextStep({ view: { next, childId, identity, plan } }: { readonly view: View }) {
  const words = useWords('school')
  const { locale } = useLocale()
  const href = {
    'ask-people': paths.childInvite(childId),
    'wait-for-answers': paths.childBoard(childId),
    publish: paths.childPublish(childId),
    'start-plan': paths.childPlan(childId),
    'review-plan': paths.childPlan(childId),
    'next-round': paths.childBoard(childId),
  }[next]
  const date = plan?.reviewOn ? formatDate(locale, plan.reviewOn) : ''
  return (
    <Notice title={words('hub.next.title')}>
      <p>{words(`hub.next.${next}.text`, { name: identity.name, date })}</p>
      <ButtonLink href={href}>{words(`hub.next.${next}.button`)}</ButtonLink>
    </Notice>
  )
}

const bands = ['EY', 'PRI', 'SEC', 'P16']

function BandCard({ view: { band }, error }: { readonly view: View; readonly error: string | undefined }) {
  const words = useWords('school')
  const { csrf } = usePageRoot()
  const again = useActionData<typeof action>()
  const current = band.chosen ?? band.byAge ?? ''
  return (
    <HubSection title={words('hub.band.title')}>
      <p>{words(band.chosen ? 'hub.band.chosen' : 'hub.band.byAge', { band: words(`band.${current}`) })}</p>
      {band.reason ? <p>{words('hub.band.because', { reason: band.reason })}</p> : null}
      <Details summary={words('hub.band.change')} isOpen={error !== undefined}>
        <form method="post" noValidate>
          <HiddenFields csrf={csrf} />
          <RadioGroup
            name="band"
            legend={words('hub.band.legend')}
            value={again?.band ?? current}
            options={bands.map((value) => ({ value, label: words(`band.${value}`) }))}
          />
          <TextArea
            name="reason"
            label={words('hub.band.reason')}
            hint={words('hub.band.reasonHint')}
            value={again?.reason ?? band.reason ?? ''}
            error={error}
            max={500}
          />
          <Button kind="secondary">{words('hub.band.button')}</Button>
        </form>
      </Details>
    </HubSection>
  )
}

const hrefs = { note: paths.childNote, safety: paths.childSafety, access: paths.childAccess }

function MorePages({ view: { childId, more } }: { readonly view: View }) {
  const words = useWords('school')
  if (more.length === 0) return null
  return (
    <nav aria-label={words('hub.more.title')}>
      <h2>{words('hub.more.title')}</h2>
      <ul>
        {more.map((page) => (
          <li key={page}>
            <a href={hrefs[page](childId)}>{words(`hub.more.${page}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
