import { useWords } from '#app/i18n/use-words.ts'

/** Where the script puts a "Listen" button, when the device has a voice of its own for the language. */
export function ReadAloud({ of }: { readonly of: string }) {
  const words = useWords()
  return (
    <div
      className="no-print"
      data-read-aloud={of}
      data-words-listen={words('listen.listen')}
      data-words-stop={words('listen.stop')}
    />
  )
}
