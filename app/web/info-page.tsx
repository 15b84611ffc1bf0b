import { Paragraphs } from '#app/components/paragraphs.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { Page } from './page.tsx'

/** A page of words everybody may read: a heading, an opening, and its parts by name. */
export function InfoPage({ name, parts }: { readonly name: string; readonly parts: readonly string[] }) {
  const words = useWords('info')
  return (
    <Page>
      <h1>{words(`${name}.title`)}</h1>
      <Paragraphs text={words(`${name}.text`)} />
      {parts.map((part) => (
        <section key={part}>
          <h2>{words(`${name}.${part}.title`)}</h2>
          <Paragraphs text={words(`${name}.${part}.text`)} />
        </section>
      ))}
    </Page>
  )
}
