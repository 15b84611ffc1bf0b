import { tryAgain, valueOrRespond } from './respond.ts'

/** What a family chose about who hears of a request; anything but a clear yes is a no. */
export function postedSharing(form: URLSearchParams) {
  return { once: form.get('once') ?? '', isShared: form.get('shared') === 'yes' }
}

/** Why it could not be changed, on the same page, where somebody of the family can do something about it. */
export function sharingAgain(refusal: string) {
  if (refusal !== 'somebody-else-ended-it') valueOrRespond<never>({ ok: false, refusal })
  return tryAgain({ refusal })
}
