import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { refusalResponse } from '#app/web/respond.ts'

export const loader = guardedLoader('anyone', () => {
  throw refusalResponse('not-found')
})

export const action = guardedAction('anyone', () => {
  throw refusalResponse('not-found')
})

// With a component this is a page, so its refusals are drawn as pages too.
export default function Nowhere() {
  return null
}
