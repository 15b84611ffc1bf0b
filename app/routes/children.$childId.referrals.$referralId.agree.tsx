import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { referralPlaceOf } from '#app/web/referral-place.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'referral:agree.title' }

export const loader = guardedLoader(
  { section: 'referral', action: 'create' },
  async ({ actor, services, params }) => {
    const place = referralPlaceOf(params)
    return { place, ...valueOrRespond(await services.referrals.agreement(actor, place)) }
  },
)

export const action = guardedAction(
  { section: 'referral', action: 'create' },
  async ({ actor, services, params, form }) => {
    const place = referralPlaceOf(params)
    const typed = readAgreement(form)
    const agreed = await services.referrals.agree(actor, { place, typed })
    if (agreed.ok) throw redirect(paths.referralStep(place.childId, place.referralId, 'check'))
    if (!mendable.includes(agreed.refusal)) valueOrRespond(agreed)
    return tryAgain({ refusal: agreed.refusal, typed })
  },
)

const mendable = ['say-who-agreed', 'not-a-date', 'in-the-future']

function readAgreement(form: URLSearchParams) {
  const field = (name: string) => form.get(name) ?? ''
  return {
    givenBy: field('givenBy'),
    otherName: field('otherName'),
    otherCapacity: field('otherCapacity'),
    on: { day: field('on-day'), month: field('on-month'), year: field('on-year') },
    withPrivate: field('private') === 'yes',
    words: field('words'),
  }
}

type View = Awaited<ReturnType<typeof loader>>
type Typed = ReturnType<typeof readAgreement>
type Fault = { readonly field: string; readonly message: string }

export default function Agree() {
  const words = useWords('referral')
  const { place, name, clinic, ...view } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  const fault = again && {
    field: again.refusal === 'say-who-agreed' ? 'givenBy' : 'on',
    message: words(`refusals:${again.refusal}`),
  }
  const text = words('agree.words', { name, clinic })
  return (
    <Page back={paths.referralStep(place.childId, place.referralId, 'evidence')}>
      {fault ? <ErrorSummary errors={[fault]} /> : null}
      <PageTitle>{words('agree.heading')}</PageTitle>
      <p>{words('agree.intro', { name, clinic })}</p>
      <Card>
        <h2>{words('agree.wordsTitle')}</h2>
        <p>{text}</p>
      </Card>
      <AgreementForm view={view} typed={again?.typed ?? typedBefore(view)} fault={fault} text={text} />
    </Page>
  )
}

// What was recorded already, or today by nobody yet.
function typedBefore({ agreed, today }: Pick<View, 'agreed' | 'today'>): Typed {
  const [year = '', month = '', day = ''] = (agreed?.on ?? today).split('-')
  return {
    givenBy: agreed?.givenBy ?? '',
    otherName: '',
    otherCapacity: '',
    on: { day, month, year },
    withPrivate: agreed?.withPrivate ?? false,
    words: '',
  }
}

type Form = {
  readonly view: Pick<View, 'people' | 'capacities'>
  readonly typed: Typed
  readonly fault: Fault | undefined
  readonly text: string
}

function AgreementForm({ view: { people, capacities }, typed, fault, text }: Form) {
  const words = useWords('referral')
  const { csrf } = usePageRoot()
  const errorOf = (field: string) => (fault?.field === field ? fault.message : undefined)
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} values={{ words: text }} />
      <RadioGroup
        name="givenBy"
        legend={words('agree.who')}
        error={errorOf('givenBy')}
        value={typed.givenBy}
        options={[
          ...people.map(({ personId, label }) => ({ value: personId, label })),
          { value: 'somebody-else', label: words('agree.else'), special: people.length > 0 },
        ]}
      />
      <TextField name="otherName" label={words('agree.otherName')} value={typed.otherName} optional />
      <SelectField
        name="otherCapacity"
        label={words('agree.otherCapacity')}
        value={typed.otherCapacity}
        options={capacities.map((value) => ({ value, label: words(`agree.capacity.${value}`) }))}
      />
      <DateField name="on" legend={words('agree.on')} error={errorOf('on')} value={typed.on} />
      <CheckboxGroup
        name="private"
        legend={words('agree.private')}
        hint={words('agree.privateHint')}
        values={typed.withPrivate ? ['yes'] : []}
        options={[{ value: 'yes', label: words('agree.privateText') }]}
      />
      <Button>{words('agree.button')}</Button>
    </form>
  )
}
