import { Details } from '#app/components/details.tsx'
import { Paragraphs } from '#app/components/paragraphs.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { directionOf } from '#app/i18n/locale.ts'
import { useLocale } from '#app/i18n/use-words.ts'

type Letter = {
  readonly id: string
  readonly on: string
  readonly text: string
  /** Left out or null where it is written as the page is. */
  readonly locale?: string | null
}
type Kept = {
  readonly letters: readonly Letter[]
  readonly title: string
  readonly nameOf: (date: string) => string
}

/** The letters that came, each to be opened. */
export function Letters({ letters, title, nameOf }: Kept) {
  const { locale } = useLocale()
  if (letters.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      {letters.map(({ id, on, text, locale: written }) => (
        <Details key={id} summary={nameOf(formatDate(locale, on))}>
          <div className="letter" {...(written && { lang: written, dir: directionOf(written) })}>
            <Paragraphs text={text} />
          </div>
        </Details>
      ))}
    </section>
  )
}
