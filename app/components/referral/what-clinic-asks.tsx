import { Button, ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Paragraphs } from '#app/components/paragraphs.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'

type Face = 'family' | 'me'

/** What a clinic asked the reader, and what the form needs. */
export type AskedPage = {
  readonly name: string
  readonly clinic: { readonly name: string; readonly phone: string }
  /** Null when it waits for nothing from the reader. */
  readonly asked: {
    readonly due: string
    readonly evidenceIds: readonly string[]
    /** Whether there is more that is talked about and not written here. */
    readonly isPrivate: boolean
  } | null
  readonly hasQuestions: boolean
  readonly answeredOn: string | null
  readonly once: string
}

/** What was typed when it could not be kept, and why. */
export type TypedInformation = {
  readonly refusal: string
  readonly once: string
  readonly evidenceIds: readonly string[]
  readonly text: string
}

type Showing = {
  readonly page: AskedPage
  readonly face: Face
  readonly whereHref: string
  readonly again: TypedInformation | undefined
}

/** What a clinic asked the reader for, with a form to answer; who reads it, and that nobody loses a place over it. */
export function WhatClinicAsks({ page, face, whereHref, again }: Showing) {
  const words = useWords('family-tracker')
  const { name, clinic } = page
  const heading = words(face === 'me' ? 'answer.headingMe' : 'answer.heading', { name, clinic: clinic.name })
  return (
    <>
      {again ? (
        <ErrorSummary
          errors={[{ field: fieldOf(again.refusal), message: words(`answer.refusal.${again.refusal}`) }]}
        />
      ) : null}
      <PageTitle>{heading}</PageTitle>
      {page.asked ? (
        <Question page={page} asked={page.asked} face={face} again={again} />
      ) : (
        <NothingAsked page={page} whereHref={whereHref} again={again} />
      )}
    </>
  )
}

const fields: Readonly<Record<string, string>> = { 'say-what-it-is': 'evidence', 'nothing-asked': 'kept' }

function fieldOf(refusal: string): string {
  return fields[refusal] ?? 'text'
}

type Asking = Pick<Showing, 'page' | 'face' | 'again'> & { readonly asked: NonNullable<AskedPage['asked']> }

function Question({ page, asked, face, again }: Asking) {
  const words = useWords('family-tracker')
  const { locale } = useLocale()
  const call = callOf(page)
  const own = (key: string) => (face === 'me' ? `${key}Me` : key)
  return (
    <>
      <p>{words(own('answer.text'), { name: page.name, date: formatDate(locale, asked.due) })}</p>
      {asked.evidenceIds.length > 0 ? (
        <AnswerForm page={page} asked={asked} face={face} again={again} />
      ) : null}
      {asked.isPrivate ? (
        <Notice>
          <p>{words('answer.private', { clinic: call })}</p>
        </Notice>
      ) : null}
      <p>{words('answer.call', { clinic: call })}</p>
    </>
  )
}

function AnswerForm({ page, asked, face, again }: Asking) {
  const words = useWords('family-tracker')
  const request = useWords('family-request')
  const { csrf } = usePageRoot()
  const error = (field: string) =>
    again && fieldOf(again.refusal) === field ? words(`answer.refusal.${again.refusal}`) : undefined
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} values={{ once: again?.once ?? page.once }} />
      {page.hasQuestions ? (
        <Notice>
          <p>{words('answer.questions')}</p>
          <p>
            <a href={paths.contribute()}>{words('answer.questionsLink')}</a>
          </p>
        </Notice>
      ) : null}
      <CheckboxGroup
        name="evidence"
        legend={words('answer.about')}
        hint={words('answer.aboutHint')}
        error={error('evidence')}
        values={again?.evidenceIds ?? asked.evidenceIds}
        options={asked.evidenceIds.map((id) => ({ value: id, label: request(`evidence.${id}`) }))}
      />
      <TextArea
        name="text"
        label={words('answer.words')}
        hint={words('answer.wordsHint')}
        max={4000}
        rows={8}
        value={again?.text}
        error={error('text')}
      />
      <p>{words(face === 'me' ? 'answer.whoMe' : 'answer.who')}</p>
      <ButtonRow>
        <Button>{words('answer.send')}</Button>
      </ButtonRow>
    </form>
  )
}

// Words that came too late are shown again, so that nobody types them twice.
function NothingAsked({ page, whereHref, again }: Pick<Showing, 'page' | 'whereHref' | 'again'>) {
  const words = useWords('family-tracker')
  const { locale } = useLocale()
  const { answeredOn } = page
  return (
    <>
      <Notice>
        <p>
          {answeredOn === null
            ? words('answer.nothing')
            : words('answer.done', { date: formatDate(locale, answeredOn) })}
        </p>
      </Notice>
      {again && again.text !== '' ? (
        <section id="kept">
          <h2>{words('answer.kept')}</h2>
          <p>{words('answer.keptText')}</p>
          <blockquote>
            <Paragraphs text={again.text} />
          </blockquote>
        </section>
      ) : null}
      <p>{words('answer.call', { clinic: callOf(page) })}</p>
      <ButtonRow>
        <ButtonLink href={whereHref}>{words('answer.back')}</ButtonLink>
      </ButtonRow>
    </>
  )
}

function callOf({ clinic }: Pick<AskedPage, 'clinic'>): string {
  return [clinic.name, clinic.phone].filter((part) => part !== '').join(', ')
}
