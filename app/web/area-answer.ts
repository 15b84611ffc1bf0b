import { data } from '@remix-run/node'
import type { Outcome } from '#schemas/outcome.ts'
import { refusalResponse } from './respond.ts'
import { statusOfRefusal } from './status-of-refusal.ts'

/** Figures, or why there are none as they were asked for; what nobody may know stays a page that is not there. */
export function figuresOrWhy<View>(outcome: Outcome<View>, status = 200) {
  if (outcome.ok) return data({ view: outcome.value, wrong: null }, { status })
  if (outcome.refusal === 'not-found') throw refusalResponse('not-found')
  const { refusal, details } = outcome
  return data({ view: null, wrong: { refusal, details } }, { status: statusOfRefusal(refusal) })
}

/** What was asked for in the address, by name. */
export function askedIn(request: Request): (name: string) => string | null {
  const { searchParams } = new URL(request.url)
  return (name) => searchParams.get(name)
}
