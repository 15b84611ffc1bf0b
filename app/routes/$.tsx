import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { refusalResponse } from '#app/web/respond.ts'

export const loader = guardedLoader('anyone', () => {
  throw refusalResponse('not-found')
})

export const action = guardedAction('anyone', () => {
  throw refusalResponse('not-found')
})
