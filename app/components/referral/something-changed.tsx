import { Button, ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HelpPanel } from '#app/components/help-panel.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { formatDate, formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { validationChanges } from '#schemas/referral-choices.ts'

type Face = 'family' | 'me'

/** Who reads what is told, and what the form needs. */
export type ChangePage = {
  readonly name: string
  readonly clinics: readonly { readonly name: string; readonly phone: string }[]
  readonly isOnList: boolean
  readonly answerBy: string | null
  /** Working days in which somebody reads what is told, unless it cannot wait. */
  readonly readWithinDays: number
  readonly once: string
}

/** What was typed when it could not be kept, and why. */
export type TypedChange = {
  readonly refusal: string
  readonly once: string
  readonly still: string
  readonly changed: readonly string[]
  readonly words: string
}

type Showing = {
  readonly page: ChangePage
  readonly face: Face
  readonly whereHref: string
  /** How soon somebody reads what was just told; null on a first visit. */
  readonly told: string | null
  readonly again: TypedChange | undefined
}

/** "Tell us something has changed": a few ticks and words, who reads them and by when; help at once where somebody may not be safe. */
export function SomethingChanged({ page, face, whereHref, told, again }: Showing) {
  const words = useWords('family-tracker')
  if (told !== null && !again) return <Thanks {...{ page, face, whereHref, told }} />
  return (
    <>
      {again ? <Errors again={again} /> : null}
      <PageTitle>{words(face === 'me' ? 'tell.headingMe' : 'tell.heading', { name: page.name })}</PageTitle>
      {page.clinics.length === 0 ? (
        <EmptyState title={words('none')}>
          <p>{words('noneText')}</p>
        </EmptyState>
      ) : (
        <ChangeForm page={page} face={face} again={again} />
      )}
      <HelpPanel reader={face === 'me' ? 'child' : 'adult'} />
    </>
  )
}

const fieldOf: Readonly<Record<string, string>> = { 'still-missing': 'still', 'nothing-said': 'changed' }

function Errors({ again }: { readonly again: TypedChange }) {
  const words = useWords('family-tracker')
  const field = fieldOf[again.refusal] ?? 'words'
  return <ErrorSummary errors={[{ field, message: words(`tell.refusal.${again.refusal}`) }]} />
}

type Form = Pick<Showing, 'page' | 'face' | 'again'>

function ChangeForm({ page, face, again }: Form) {
  const words = useWords('family-tracker')
  const { csrf } = usePageRoot()
  const clinics = useClinics(page)
  const error = (field: string) =>
    again && (fieldOf[again.refusal] ?? 'words') === field
      ? words(`tell.refusal.${again.refusal}`)
      : undefined
  return (
    <form method="post" noValidate>
      <p>{words('tell.who', { clinics, days: page.readWithinDays })}</p>
      <AnswerBy answerBy={page.answerBy} />
      <HiddenFields csrf={csrf} values={{ once: again?.once ?? page.once }} />
      {page.isOnList ? <Still value={again?.still} error={error('still')} /> : null}
      <Changed face={face} values={again?.changed} error={error('changed')} />
      <TextArea
        name="words"
        label={words('tell.words')}
        hint={words('tell.wordsHint')}
        value={again?.words}
        error={error('words')}
        max={2000}
        optional
      />
      <p>{words('tell.keeps')}</p>
      <ButtonRow>
        <Button>{words('tell.send')}</Button>
      </ButtonRow>
    </form>
  )
}

function AnswerBy({ answerBy }: Pick<ChangePage, 'answerBy'>) {
  const words = useWords('family-tracker')
  const { locale } = useLocale()
  return answerBy ? (
    <p>
      <strong>{words('tell.asked', { date: formatDate(locale, answerBy) })}</strong>
    </p>
  ) : null
}

const answers = ['yes', 'no', 'unsure'] as const

function Still({ value, error }: { readonly value: string | undefined; readonly error: string | undefined }) {
  const words = useWords('family-tracker')
  const options = answers.map((answer) => ({ value: answer, label: words(`tell.still.${answer}`) }))
  return (
    <RadioGroup
      name="still"
      legend={words('tell.still.question')}
      hint={words('tell.still.hint')}
      options={options}
      value={value}
      error={error}
    />
  )
}

type Ticks = {
  readonly face: Face
  readonly values: readonly string[] | undefined
  readonly error: string | undefined
}

function Changed({ face, values, error }: Ticks) {
  const words = useWords('family-tracker')
  const own = face === 'me' ? 'tell.changesMe' : 'tell.changes'
  const options = validationChanges.map((change) => ({ value: change, label: words(`${own}.${change}`) }))
  return (
    <CheckboxGroup
      name="changed"
      legend={words('tell.changed')}
      hint={words('tell.changedHint')}
      options={options}
      error={error}
      {...(values && { values })}
    />
  )
}

function Thanks({
  page,
  face,
  whereHref,
  told,
}: Pick<Showing, 'page' | 'face' | 'whereHref'> & { readonly told: string }) {
  const words = useWords('family-tracker')
  const clinics = useClinics(page)
  return (
    <>
      <PageTitle>{words('tell.thanks')}</PageTitle>
      {told === 'same_day' ? <HelpPanel reader={face === 'me' ? 'child' : 'adult'} /> : null}
      <Notice>
        <p>{words(`tell.told.${told}`, { clinics, days: page.readWithinDays })}</p>
        <p>{words('tell.keeps')}</p>
      </Notice>
      <ButtonRow>
        <ButtonLink href={whereHref}>{words('tell.back')}</ButtonLink>
      </ButtonRow>
    </>
  )
}

function useClinics({ clinics }: ChangePage): string {
  const { locale } = useLocale()
  return formatList(
    locale,
    clinics.map(({ name, phone }) => [name, phone].filter((part) => part !== '').join(', ')),
  )
}
