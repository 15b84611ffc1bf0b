import { tryAgain, valueOrRespond } from './respond.ts'

/** What somebody answers a clinic, as it was posted. */
export function postedInformation(form: URLSearchParams) {
  return {
    once: form.get('once') ?? '',
    evidenceIds: form.getAll('evidence'),
    text: form.get('text') ?? '',
  }
}

/** What was typed, again; only a request that is not there leaves as a page of its own. */
export function informationAgain(refusal: string, form: URLSearchParams) {
  const mendable = ['write-an-answer', 'say-what-it-is', 'too-long', 'nothing-asked']
  if (!mendable.includes(refusal)) valueOrRespond<never>({ ok: false, refusal })
  return tryAgain({ refusal, ...postedInformation(form) })
}
