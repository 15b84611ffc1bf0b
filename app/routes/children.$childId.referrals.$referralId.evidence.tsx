import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { LearnsWhere } from '#app/components/referral/learns-where.tsx'
import { EvidenceStatus } from '#app/components/referral/evidence-status.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { referralPlaceOf } from '#app/web/referral-place.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'referral:evidencePage.title' }

export const loader = guardedLoader(
  { section: 'referral', action: 'create' },
  async ({ actor, services, params }) => {
    const place = referralPlaceOf(params)
    return { place, ...valueOrRespond(await services.referrals.evidence(actor, place)) }
  },
)

export const action = guardedAction(
  { section: 'referral', action: 'create' },
  async ({ actor, services, params, form }) => {
    const place = referralPlaceOf(params)
    if (form.get('intent') === 'learning') {
      const where = form.get('where') ?? ''
      const said = await services.referrals.sayWhereLearning(actor, { place, where })
      if (said.ok) throw redirect(paths.referralStep(place.childId, place.referralId, 'evidence'))
      if (said.refusal !== 'say-where-learning') valueOrRespond(said)
      return tryAgain({ refusal: said.refusal, choices: [], field: 'where' })
    }
    const choices = form.getAll('line').map((id) => ({
      id,
      choice: form.get(`choice:${id}`) ?? '',
      because: form.get(`because:${id}`) ?? '',
    }))
    const kept = await services.referrals.chooseEvidence(actor, { place, choices })
    if (kept.ok) throw redirect(paths.referralStep(place.childId, place.referralId, 'agree'))
    if (kept.refusal !== 'say-why-not-needed') valueOrRespond(kept)
    return tryAgain({ refusal: kept.refusal, choices, field: kept.details?.['evidence'] ?? '' })
  },
)

type Line = Awaited<ReturnType<typeof loader>>['lines'][number]

export default function Evidence() {
  const words = useWords('referral')
  const { csrf } = usePageRoot()
  const view = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const here = view.lines.filter(({ state }) => state === 'have')
  const open = view.lines.filter(({ state, because }) => state !== 'have' && !isByItself(because))
  const message = again ? words(`refusals:${again.refusal}`) : ''
  return (
    <Page back={paths.childReferrals(view.place.childId)}>
      {again ? (
        <ErrorSummary
          errors={[{ field: again.field === 'where' ? 'where' : `because-${again.field}`, message }]}
        />
      ) : null}
      <PageTitle>{words('evidencePage.heading')}</PageTitle>
      <p>{words('evidencePage.sum', view.sum)}</p>
      <p>{words(view.hasProfile ? 'evidencePage.never' : 'evidencePage.noProfile')}</p>
      <LearnsWhere
        learning={view.learning}
        name={view.name}
        error={again?.field === 'where' ? message : undefined}
      />
      <h2>{words('evidencePage.haveTitle')}</h2>
      <EvidenceStatus lines={here} />
      <h2>{words('evidencePage.missingTitle')}</h2>
      {open.length === 0 ? <p>{words('evidencePage.nothingMissing')}</p> : null}
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} />
        {open.map((line) => (
          <MissingLine
            key={line.id}
            line={line}
            typed={again?.choices.find(({ id }) => id === line.id)}
            error={again?.field === line.id ? message : undefined}
          />
        ))}
        <Button>{words('evidencePage.button')}</Button>
      </form>
    </Page>
  )
}

// Nobody has to say anything about what the age or the setting leaves out.
function isByItself(because: string | null): boolean {
  return because === 'age' || because === 'no-setting'
}

type Missing = {
  readonly line: Line
  readonly typed: { readonly choice: string; readonly because: string } | undefined
  readonly error: string | undefined
}

const choiceOf = { asked: 'ask', 'not-needed': 'not-needed', missing: 'leave', have: 'leave' } as const

function MissingLine({ line, typed, error }: Missing) {
  const words = useWords('referral')
  const { locale } = useLocale()
  const { id, owner, alternatives, because, state } = line
  const ways = formatList(
    locale,
    alternatives.map((way) => words(`alternative.${way}`)),
  )
  const from = words('evidencePage.from', { who: words(`who.${owner}`) })
  return (
    <>
      <input type="hidden" name="line" value={id} />
      <RadioGroup
        name={`choice:${id}`}
        id={`choice-${id}`}
        legend={words(`evidence.${id}`)}
        legendAs="h3"
        hint={alternatives.length > 0 ? `${from}. ${words('evidencePage.instead', { ways })}` : from}
        value={typed?.choice ?? choiceOf[state]}
        options={[
          { value: 'leave', label: words('evidencePage.leave') },
          { value: 'ask', label: words('evidencePage.ask') },
          { value: 'not-needed', label: words('evidencePage.notNeeded') },
        ]}
      />
      <TextField
        name={`because:${id}`}
        id={`because-${id}`}
        label={words('evidencePage.because')}
        value={typed?.because ?? because ?? ''}
        error={error}
        optional
      />
    </>
  )
}
