import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { usualWordsOf } from '#app/i18n/locale.ts'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { localeOf, rememberLocale } from '#app/web/locale-of.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import { refusalResponse, tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'contribute:form.title' }

export const loader = guardedLoader(
  { section: 'own-contribution', action: 'read' },
  async ({ actor, services, params }) => {
    const id = params['contributionId'] ?? ''
    const { form, forms } = valueOrRespond(await services.contributions.taskList(actor, id))
    return { id, form, forms }
  },
)

export const action = guardedAction(
  { section: 'own-contribution', action: 'write' },
  async ({ actor, services, params, form, request, context }) => {
    const id = params['contributionId'] ?? ''
    const outcome = await services.contributions.changeForm(actor, { id, form: form.get('form') ?? '' })
    if (!outcome.ok && outcome.refusal === 'choose-a-form') return tryAgain({ refusal: outcome.refusal })
    if (!outcome.ok) throw refusalResponse(outcome.refusal)
    // Easy read is a version of the pages too, not only of the questions.
    const usual = usualWordsOf(localeOf(request, context))
    const locale = outcome.value.form === 'easy' ? `${usual}-x-easy` : usual
    throw redirect(paths.contribution(id), { headers: { 'Set-Cookie': rememberLocale(context, locale) } })
  },
)

export default function ChooseForm() {
  const words = useWords('contribute')
  const { id, form, forms } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const { csrf } = usePageRoot()
  const error = again ? words(`refusals:${again.refusal}`) : undefined
  return (
    <Page back={paths.contribution(id)}>
      {error ? <ErrorSummary errors={[{ field: 'form', message: error }]} /> : null}
      <form method="post">
        <HiddenFields csrf={csrf} />
        <RadioGroup
          name="form"
          legend={words('form.title')}
          legendAs="h1"
          hint={words('form.hint')}
          error={error}
          value={form}
          options={forms.map((one) => ({
            value: one,
            label: words(`form.name.${one}`),
            hint: words(`form.about.${one}`),
          }))}
        />
        <Button>{words('common:button.save')}</Button>
      </form>
    </Page>
  )
}
