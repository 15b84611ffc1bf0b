/** Takes a person whose form came back to what is to be put right. */
export function focusErrors(page: Document): void {
  page.querySelector<HTMLElement>('[data-error-summary]')?.focus()
}
