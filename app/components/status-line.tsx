/** The honest line about saving. The script writes into it and reads it out; without script it says what the page knew. */
export function StatusLine({ children }: { readonly children?: string | undefined }) {
  return (
    <div className="status-line" data-save-status>
      <span data-save-line>{children}</span>
      <span className="visually-hidden" role="status" />
    </div>
  )
}
