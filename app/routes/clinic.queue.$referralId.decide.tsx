import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button, ButtonRow } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { LetterPreview } from '#app/components/letter-preview.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { DecisionFields, type TypedFields } from '#app/components/referral/decision-fields.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { baseLocale } from '#app/i18n/locale.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { decisionLetters } from '#app/web/decision-letters.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

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
    const typed = fieldsOf(form)
    const [once, seen] = [form.get('once') ?? '', form.get('seen') ?? '']
    const read = await services.triage.checkDecision(actor, referralId, form)
    if (!read.ok) return tryAgain({ refusal: read.refusal, details: read.details, typed, letters: null })
    const received = about.episodes[0]?.receivedOn ?? null
    const letters = decisionLetters(read.value, { ...about, received }, baseLocale)
    if (form.get('intent') !== 'save') {
      return { refusal: null, details: undefined, typed, letters: { ...letters, once, seen } }
    }
    const decided = await services.triage.decide(actor, {
      referralId,
      once,
      seen,
      decision: read.value,
      letters,
    })
    if (decided.ok) throw redirect(paths.clinicWaitingOne(referralId))
    if (decided.refusal === 'not-found') valueOrRespond(decided)
    return tryAgain({ refusal: decided.refusal, details: decided.details, typed, letters: null })
  },
)

const carried = ['csrf', 'intent', 'once', 'seen']

function fieldsOf(form: URLSearchParams): TypedFields {
  const names = [...new Set(form.keys())].filter((name) => !carried.includes(name))
  return Object.fromEntries(names.map((name) => [name, form.getAll(name)]))
}

const undecided = ['received', 'info_requested', 'in_triage']

export default function Decide() {
  const words = useWords('clinic')
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const error = useRefusal()
  const hasLetters = again?.letters
  return (
    <Page back={paths.clinicPack(view.id)}>
      {error ? <ErrorSummary errors={[error]} /> : null}
      <PageTitle>
        {words(hasLetters ? 'decide.previewTitle' : 'decide.heading', { name: view.name })}
      </PageTitle>
      {hasLetters ? <Preview letters={hasLetters} typed={again.typed} /> : <Form error={error} />}
    </Page>
  )
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
  return { field: 'decision', message: `${words(`refusals:${refusal}`)}.${first}` }
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
        missing={missing.map(({ id }) => id)}
        error={error}
      />
      <Button name="intent" value="preview">
        {words('decide.preview')}
      </Button>
    </form>
  )
}

type Previewing = {
  /** The letters, for the request as the page before them showed it. */
  readonly letters: Readonly<Record<'family' | 'referrer' | 'once' | 'seen', string>>
  readonly typed: TypedFields
}

function Preview({ letters, typed }: Previewing) {
  const words = useWords('clinic')
  const { csrf } = usePageRoot()
  const { once, seen } = letters
  return (
    <>
      <LetterPreview title={words('decide.toFamily')} paragraphs={letters.family.split('\n')} />
      <LetterPreview title={words('decide.toReferrer')} paragraphs={letters.referrer.split('\n')} />
      <form method="post">
        <HiddenFields csrf={csrf} values={{ once, seen }} />
        {Object.entries(typed).flatMap(([name, values]) =>
          values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
        )}
        <ButtonRow>
          <Button name="intent" value="save">
            {words('decide.save')}
          </Button>
        </ButtonRow>
      </form>
    </>
  )
}
