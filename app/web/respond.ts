import { data } from '@remix-run/node'
import type { Outcome } from '#schemas/outcome.ts'
import { statusOfRefusal } from './status-of-refusal.ts'

/** The value of an outcome; a refusal leaves as a Response, so unknown and forbidden are the same 404 page. */
export function valueOrRespond<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value
  throw refusalResponse(outcome.refusal)
}

/** A refusal as a page of its own: the root error page words it by its code. */
export function refusalResponse(refusal: string): Response {
  const status = statusOfRefusal(refusal)
  return new Response(JSON.stringify({ refusal }), {
    status,
    headers: { 'content-type': 'application/json' },
  })
}

/** A refusal the person can mend: the same page again, with what they typed. */
export function tryAgain<Again extends { readonly refusal: string }>(again: Again) {
  return data(again, { status: statusOfRefusal(again.refusal) })
}

/** What was posted while the store could not be reached comes back with the page, to be sent once more. */
export function awayResponse(form: URLSearchParams | null): Response {
  return new Response(JSON.stringify({ refusal: 'away', typed: form ? [...form] : [] }), {
    status: statusOfRefusal('away'),
    headers: { 'content-type': 'application/json', 'retry-after': '30' },
  })
}
