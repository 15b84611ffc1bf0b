/** A text from the locale files as paragraphs, one a line. */
export function Paragraphs({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </>
  )
}
