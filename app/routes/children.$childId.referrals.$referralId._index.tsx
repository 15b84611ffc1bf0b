import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button, ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Paragraphs } from '#app/components/paragraphs.tsx'
import { Letters } from '#app/components/referral/letters.tsx'
import { RequestTimeline } from '#app/components/referral/request-timeline.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { formatDate, formatWait } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { postedInformation } from '#app/web/posted-information.ts'
import { referralPlaceOf } from '#app/web/referral-place.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'referral:page.title' }

export const loader = guardedLoader(
  { section: 'referral', action: 'read' },
  async ({ actor, services, params }) => {
    const place = referralPlaceOf(params)
    return { place, ...valueOrRespond(await services.referrals.page(actor, place)) }
  },
)

export const action = guardedAction(
  { section: 'referral', action: 'send' },
  async ({ actor, services, params, form }) => {
    const place = referralPlaceOf(params)
    const answer = postedInformation(form)
    const sent = await services.referrals.answer(actor, { place, answer })
    if (sent.ok) throw redirect(paths.referral(place.childId, place.referralId))
    if (sent.refusal === 'not-found') valueOrRespond(sent)
    return tryAgain({ refusal: sent.refusal, answer })
  },
)

type View = Awaited<ReturnType<typeof loader>>

export default function ReferralPage() {
  const words = useWords('referral')
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const { place, clinic } = view
  const message = again ? words(`refusals:${again.refusal}`) : ''
  const field = again?.refusal === 'say-what-it-is' ? 'evidence' : 'text'
  return (
    <Page back={paths.childReferrals(place.childId)}>
      {again ? <ErrorSummary errors={[{ field, message }]} /> : null}
      <PageTitle caption={words('page.reference', { reference: view.reference })}>
        {words('page.heading', { clinic: clinic.name })}
      </PageTitle>
      {view.isDraft ? (
        <ButtonRow>
          <ButtonLink href={paths.referralStep(place.childId, place.referralId, 'evidence')}>
            {words('page.continue')}
          </ButtonLink>
          <ButtonLink kind="secondary" href={paths.referralStep(place.childId, place.referralId, 'draft')}>
            {words('page.changeDraft')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      {view.asked ? (
        <AnswerForm view={view} again={again?.answer} field={field} error={message || undefined} />
      ) : null}
      <NotForYou view={view} text={again?.answer.text} />
      <Standing view={view} />
      <Letters
        letters={view.letters}
        title={words('page.letters')}
        nameOf={(date) => words('page.letterOf', { date })}
      />
      <h2>{words('page.history')}</h2>
      <RequestTimeline entries={view.timeline} />
      <p>{words('page.call', { clinic: [clinic.name, clinic.phone].join(', ') })}</p>
    </Page>
  )
}

// What others were asked, and words that came when nothing was asked any more: nobody types them twice.
function NotForYou({ view, text }: { readonly view: View; readonly text: string | undefined }) {
  const words = useWords('referral')
  const { locale } = useLocale()
  return (
    <>
      {text !== undefined && !view.asked ? (
        <section id="text">
          <h2>{words('page.kept')}</h2>
          <blockquote>
            <Paragraphs text={text} />
          </blockquote>
        </section>
      ) : null}
      {view.askedOfOthers.map(({ of, due }) => (
        <p key={of}>
          {words('page.askedOthers', { who: words(`who.${of}`), date: formatDate(locale, due) })}
        </p>
      ))}
    </>
  )
}

function Standing({ view }: { readonly view: View }) {
  const words = useWords('referral')
  const common = useWords()
  const { locale } = useLocale()
  return (
    <>
      <h2>{words('page.stand')}</h2>
      <ul>
        {view.episodes.map((episode) => (
          <li key={episode.id}>
            <strong>{words(`pathway.${episode.pathway}`)}</strong>: {words(`state.${episode.state}`)}.{' '}
            {episode.closedReason
              ? words('page.closed', { reason: words(`closed.${episode.closedReason}`) })
              : null}
            {!view.isDraft && episode.daysWaited !== null
              ? words('page.waited', { wait: formatWait(common, episode.daysWaited) })
              : null}
            {!view.isDraft && episode.step && episode.nextDate ? (
              <p>
                {words('page.next', {
                  step: words(`step.${episode.step}`),
                  date: formatDate(locale, episode.nextDate),
                })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}

type Answering = {
  readonly view: View
  readonly again: { readonly evidenceIds: readonly string[]; readonly text: string } | undefined
  readonly field: string
  readonly error: string | undefined
}

function AnswerForm({ view: { asked, once }, again, field, error }: Answering) {
  const words = useWords('referral')
  const { csrf } = usePageRoot()
  const { locale } = useLocale()
  if (!asked) return null
  return (
    <Notice kind="important" title={words('page.asked')}>
      <p>{words('page.askedText', { date: formatDate(locale, asked.due) })}</p>
      <p>{words('page.askedOf', { who: words(`who.${asked.of}`) })}</p>
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} values={{ once }} />
        <CheckboxGroup
          name="evidence"
          legend={words('page.answerAbout')}
          error={field === 'evidence' ? error : undefined}
          values={again?.evidenceIds ?? asked.evidenceIds}
          options={asked.evidenceIds.map((id) => ({ value: id, label: words(`evidence.${id}`) }))}
        />
        <TextArea
          name="text"
          label={words('page.answer')}
          hint={words('page.answerHint')}
          max={4000}
          value={again?.text}
          error={field === 'text' ? error : undefined}
        />
        <Button>{words('page.send')}</Button>
      </form>
    </Notice>
  )
}
