/** The child check as it was typed: day and month of the birthday and a first letter. */
export function childCheckIn(form: URLSearchParams) {
  return {
    day: form.get('birthday-day') ?? '',
    month: form.get('birthday-month') ?? '',
    letter: form.get('letter') ?? '',
  }
}
