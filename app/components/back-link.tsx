import { useWords } from '#app/i18n/use-words.ts'

/** The way back, first thing in main. The arrow is drawn and turns round in right-to-left pages. */
export function BackLink({ href, label }: { readonly href: string; readonly label?: string }) {
  const words = useWords()
  return (
    <a className="back-link" href={href}>
      <svg className="flips" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <path d="M8 1 3 6l5 5" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      {label ?? words('back')}
    </a>
  )
}
