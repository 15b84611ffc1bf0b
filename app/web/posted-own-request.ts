import { tryAgain, valueOrRespond } from './respond.ts'

const mendable = [
  'choose-pathway',
  'choose-clinic',
  'clinic-does-not-take',
  'pathway-already-open',
  'referrer-not-permitted',
]

/** What a family chose to ask, and which clinic. */
export function postedAsk(form: URLSearchParams) {
  return {
    once: form.get('once') ?? '',
    pathways: form.getAll('pathways'),
    clinicId: form.get('clinicId') ?? '',
  }
}

/** What was chosen, again, where the family can put it right. */
export function askAgain(refusal: string, form: URLSearchParams) {
  if (!mendable.includes(refusal)) valueOrRespond<never>({ ok: false, refusal })
  const { pathways, clinicId } = postedAsk(form)
  return tryAgain({ refusal, pathways, clinicId })
}

const ticks = ['agrees', 'youngPerson', 'private'] as const

/** The yes a family gives before their request leaves. */
export function postedYes(form: URLSearchParams) {
  return {
    agrees: form.get('agrees') === 'yes',
    youngPersonAgrees: form.get('youngPerson') === 'yes',
    withPrivate: form.get('private') === 'yes',
    words: form.get('words') ?? '',
  }
}

const withheld = [
  'own-agreement-missing',
  'young-person-agreement-missing',
  'pathway-already-open',
  'referrer-not-permitted',
]

/** What was ticked, again, where something still has to be said. */
export function yesAgain(refusal: string, form: URLSearchParams) {
  if (!withheld.includes(refusal)) valueOrRespond<never>({ ok: false, refusal })
  return tryAgain({ refusal, ticked: ticks.filter((field) => form.get(field) === 'yes') })
}

/** The page again, where it was not said where the child learns. */
export function learningAgain(refusal: string) {
  if (refusal !== 'say-where-learning') valueOrRespond<never>({ ok: false, refusal })
  return tryAgain({ refusal })
}
