/** A remark as it was posted: which line, the words typed beside it, and whether it is taken back. */
export function readRemark(form: URLSearchParams) {
  const line = form.get('line') ?? ''
  const isTakenBack = form.get('intent') === 'take-back'
  return { line, words: form.get(`words-${line}`) ?? '', isTakenBack }
}
