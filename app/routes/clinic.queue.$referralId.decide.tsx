import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button, ButtonRow } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { LetterPreview } from '#app/components/letter-preview.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Notice } from '#app/components/notice.tsx'
import { DecisionFields } from '#app/components/referral/decision-fields.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { baseLocale, directionOf, localeNames } from '#app/i18n/locale.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { decisionLetters } from '#app/web/decision-letters.ts'
import { guardedAction, guardedLoader, type GuardedPost } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'
import { typedFields, type TypedFields } from '#app/web/typed-fields.ts'
import type { Actor } from '#schemas/actor.ts'
import type { TypedDecision } from '#server/services/typed-decision.ts'

export const handle = { title: 'clinic:decide.title' }

export const loader = guardedLoader(
  { section: 'triage', action: 'decide' },
  async ({ actor, services, params }) =>
    valueOrRespond(await services.triage.decidePage(actor, params['referralId'] ?? '')),
)

export const action = guardedAction(
  { section: 'triage', action: 'decide' },
  async ({ actor, services, params, form }) => {
    const referralId = params['referralId'] ?? ''
    const about = valueOrRespond(await services.triage.decidePage(actor, referralId))
    const typed = typedFields(form)
    const [once, seen] = [form.get('once') ?? '', form.get('seen') ?? '']
    const read = await services.triage.checkDecision(actor, referralId, form)
    if (!read.ok) return tryAgain({ refusal: read.refusal, details: read.details, typed, preview: null })
    const received = about.episodes[0]?.receivedOn ?? null
    const locale = letterLocale(form.get('letterLocale'), about.letterLocale)
    const letters = decisionLetters(read.value, { ...about, received }, locale)
    if (form.get('intent') !== 'save') {
      const preview = { ...letters, once, seen, locale, isProposal: isProposal(read.value, about.proposals) }
      return { refusal: null, details: undefined, typed, preview }
    }
    const decided = await services.triage.decide(actor, {
      referralId,
      once,
      seen,
      decision: read.value,
      letters,
      familyLocale: locale,
    })
    if (decided.ok) throw redirect(await whereNext(services, actor, referralId))
    if (decided.refusal === 'not-found') valueOrRespond(decided)
    return tryAgain({ refusal: decided.refusal, details: decided.details, typed, preview: null })
  },
)

function letterLocale(chosen: string | null, usual: string | null): string {
  const known = Object.keys(localeNames)
  return known.find((one) => one === chosen) ?? known.find((one) => one === usual) ?? baseLocale
}

type Proposals = Awaited<ReturnType<typeof loader>>['proposals']

// Urgent is a proposal until a second clinician says so too; then no letter leaves yet.
function isProposal(decision: TypedDecision, proposals: Proposals): boolean {
  if (decision.kind !== 'accept' || decision.priority !== 'urgent') return false
  return !proposals.some(({ pathway, isMine }) => !isMine && decision.pathways.includes(pathway))
}

// One pathway decided and another left: the page comes again for the rest.
async function whereNext(
  services: GuardedPost['services'],
  actor: Actor,
  referralId: string,
): Promise<string> {
  const after = await services.triage.decidePage(actor, referralId)
  const isLeft = after.ok && after.value.isOpen && after.value.episodes.length > 1
  return isLeft ? paths.clinicDecide(referralId) : paths.clinicWaitingOne(referralId)
}

const undecided = ['received', 'info_requested', 'in_triage']

export default function Decide() {
  const words = useWords('clinic')
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const error = useRefusal()
  const preview = again?.preview
  return (
    <Page back={paths.clinicPack(view.id)}>
      {error ? <ErrorSummary errors={[error]} /> : null}
      <PageTitle>{words(titleOf(preview), { name: view.name })}</PageTitle>
      {preview ? null : <Proposals />}
      {preview ? <Preview preview={preview} typed={again.typed} /> : <Form error={error} />}
    </Page>
  )
}

function titleOf(preview: Previewing['preview'] | null | undefined): string {
  if (!preview) return 'decide.heading'
  return preview.isProposal ? 'decide.proposeTitle' : 'decide.previewTitle'
}

function useRefusal() {
  const words = useWords('clinic')
  const { locale } = useLocale()
  const referral = useWords('referral')
  const again = useActionData<typeof action>()
  if (!again?.refusal) return undefined
  const { refusal, details = {} } = again
  const field = details['field']
  if (field) return { field, message: words(`decide.field.${field}`) }
  const { by, event, on } = details
  const first =
    by && event && on
      ? ` ${words('decide.first', { by, event: referral(`event.${event}`), date: formatDate(locale, on) })}`
      : ''
  const at = refusal === 'no-school-to-ask' ? 'askedOf' : 'decision'
  return { field: at, message: `${words(`refusals:${refusal}`)}.${first}` }
}

function Form({ error }: { readonly error: ReturnType<typeof useRefusal> }) {
  const words = useWords('clinic')
  const { csrf } = usePageRoot()
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  if (!view.isOpen) return <p id="decision">{words('decide.notOpen')}</p>
  const open = view.episodes.filter(({ state }) => undecided.includes(state))
  const missing = view.evidence.filter(({ state }) => state === 'missing' || state === 'asked')
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} values={{ once: view.once, seen: view.seen }} />
      <DecisionFields
        typed={again?.typed ?? {}}
        pathways={open.map(({ pathway }) => pathway)}
        missing={missing}
        askable={view.askable}
        error={error}
      />
      <SelectField
        name="letterLocale"
        label={words('decide.letterLanguage')}
        value={again?.typed['letterLocale']?.[0] ?? view.letterLocale ?? baseLocale}
        options={Object.entries(localeNames).map(([value, label]) => ({ value, label }))}
      />
      <Button name="intent" value="preview">
        {words('decide.preview')}
      </Button>
    </form>
  )
}

type Previewing = {
  readonly preview: Readonly<Record<'family' | 'referrer' | 'once' | 'seen' | 'locale', string>> & {
    readonly isProposal: boolean
  }
  readonly typed: TypedFields
}

// The letters rest on what their reader had seen when they asked for them, not on what is there by now.
function Preview({ preview, typed }: Previewing) {
  const words = useWords('clinic')
  const { csrf } = usePageRoot()
  const { from, reach } = useLoaderData<typeof loader>()
  const { family, referrer, once, seen, locale, isProposal: isProposed } = preview
  return (
    <>
      {isProposed ? (
        <p>{words('decide.proposeText')}</p>
      ) : (
        <>
          <LetterPreview
            title={words('decide.letterIn', { language: localeNames[locale] ?? '' })}
            paragraphs={family.split('\n')}
            lang={locale}
            dir={directionOf(locale)}
          />
          {reach.family === 'by-post' ? <p>{words('letters.reach.family.by-post')}</p> : null}
          {from.isFamily ? null : (
            <>
              <LetterPreview title={words('decide.toReferrer')} paragraphs={referrer.split('\n')} />
              {reach.referrer === 'by-post' ? (
                <p>{words('letters.reach.referrer.by-post', { from: from.name })}</p>
              ) : null}
            </>
          )}
        </>
      )}
      <form method="post">
        <HiddenFields csrf={csrf} values={{ once, seen }} />
        {Object.entries(typed).flatMap(([name, values]) =>
          values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
        )}
        <ButtonRow>
          <Button name="intent" value="save">
            {words(isProposed ? 'decide.propose' : 'decide.save')}
          </Button>
        </ButtonRow>
      </form>
    </>
  )
}

function Proposals() {
  const words = useWords('clinic')
  const { locale } = useLocale()
  const { proposals } = useLoaderData<typeof loader>()
  return proposals.map(({ pathway, isMine, name, on, rationale }) => (
    <Notice
      key={pathway}
      title={words(isMine ? 'decide.proposedByYou' : 'decide.proposed', {
        name,
        rationale,
        date: formatDate(locale, on),
      })}
    />
  ))
}
