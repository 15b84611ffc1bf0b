import { Details } from '#app/components/details.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { languageOf, type Locale } from '#app/i18n/locale.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { AnswerLine, AnswersView } from '#server/services/profile-answers-view.ts'
import { useProfileWords } from './use-profile-words.ts'

type Form = { readonly form: AnswersView; readonly name: string }

/** One person's answers: how and in which language they were given, then strand by strand, then their words. */
export function AnswersOf({ form, name }: Form) {
  const words = useWords('profile')
  const { who, strand: nameOf } = useProfileWords(name)
  return (
    <section>
      <h2>{words('answers.from', { viewpoint: who(form.viewpoint), label: form.label })}</h2>
      <Given form={form} />
      {form.strands.map(({ strand, lines, comment }) => (
        <Details key={strand} summary={nameOf(strand)}>
          <Lines caption={nameOf(strand)} lines={lines} />
          {comment ? (
            <p>
              <strong>{words('answers.comment')}</strong> <span lang={form.locale}>{comment}</span>
            </p>
          ) : null}
        </Details>
      ))}
      {form.words.length + form.background.length > 0 ? (
        <Details summary={words('answers.words')}>
          {form.words.length > 0 ? <Lines caption={words('answers.words')} lines={form.words} /> : null}
          {form.background.length > 0 ? (
            <Lines caption={words('answers.background')} lines={form.background} />
          ) : null}
        </Details>
      ) : null}
    </section>
  )
}

function Given({ form: { form, mode, locale, completedBy, sentOn } }: { readonly form: AnswersView }) {
  const words = useWords('profile')
  const page = useLocale()
  const facts = [
    words('answers.sent', { date: formatDate(page.locale, sentOn) }),
    words(`answers.form.${form}`),
    words(`answers.mode.${mode}`),
    ...(completedBy ? [words('answers.helped', { who: completedBy })] : []),
    words('answers.language', { language: languageName(page.locale, locale) }),
  ]
  return <p className="soft">{facts.join(' · ')}</p>
}

function languageName(page: Locale, locale: Locale): string {
  return new Intl.DisplayNames([page], { type: 'language' }).of(languageOf(locale)) ?? locale
}

function Lines({ caption, lines }: { readonly caption: string; readonly lines: readonly AnswerLine[] }) {
  const words = useWords('profile')
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={[
        { key: 'question', label: words('answers.question') },
        { key: 'answer', label: words('answers.answer') },
      ]}
      rows={lines.map(({ question, answer }) => ({ id: question, cells: { question, answer } }))}
    />
  )
}
