const longestWait = 2000

const held = new WeakSet<HTMLFormElement>()

/**
 * Holds a submission until the autosave under way has brought its revisions back; sent beside it, the form would
 * seem to contradict itself. Waits two seconds at most, and only once.
 */
export function submitWhenSettled(form: HTMLFormElement, event: SubmitEvent): void {
  if (!('requestSubmit' in form) || held.has(form)) return
  event.preventDefault()
  held.add(form)
  const submitter = event.submitter instanceof HTMLElement ? event.submitter : null
  const timer = window.setTimeout(submit, longestWait)
  form.addEventListener('autosave-settled', submit)

  function submit() {
    clearTimeout(timer)
    form.removeEventListener('autosave-settled', submit)
    form.requestSubmit(submitter)
    held.delete(form)
  }
}
