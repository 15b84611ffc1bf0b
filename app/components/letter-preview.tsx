import { useWords } from '#app/i18n/use-words.ts'

type Letter = {
  readonly title?: string
  readonly paragraphs: readonly string[]
  /** The language and direction of the letter, when not those of the page. */
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
  readonly headingAs?: 'h2' | 'h3'
}

/** The letter as its reader will see it, before it is sent. */
export function LetterPreview({ title, paragraphs, lang, dir, headingAs: Heading = 'h2' }: Letter) {
  const words = useWords()
  return (
    <section>
      <Heading>{words('letter.preview')}</Heading>
      <div className="letter" lang={lang} dir={dir}>
        {title ? (
          <p className="letter__title">
            <strong>{title}</strong>
          </p>
        ) : null}
        {paragraphs.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
    </section>
  )
}
