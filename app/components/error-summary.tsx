import { useWords } from '#app/i18n/use-words.ts'

type ErrorLine = { readonly field: string; readonly message: string }

/** What to put right, above the h1; each line leads to the first control of its field. */
export function ErrorSummary({ errors }: { readonly errors: readonly ErrorLine[] }) {
  const words = useWords()
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} data-error-summary>
      <h2>{words('errors.title')}</h2>
      <ul className="plain-list">
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
