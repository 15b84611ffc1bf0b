import { Details } from '#app/components/details.tsx'
import { Paragraphs } from '#app/components/paragraphs.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale } from '#app/i18n/use-words.ts'

type Letter = { readonly id: string; readonly on: string; readonly text: string }
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
      {letters.map(({ id, on, text }) => (
        <Details key={id} summary={nameOf(formatDate(locale, on))}>
          <div className="letter">
            <Paragraphs text={text} />
          </div>
        </Details>
      ))}
    </section>
  )
}
