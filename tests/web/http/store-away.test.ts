import type { AddressInfo } from 'node:net'
import express from 'express'
import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { awayResponse } from '#app/web/respond.ts'
import { lastResort } from '#server/http/last-resort.ts'
import { isStoreAway } from '#server/store/store-away.ts'
import { StoreError } from '#server/store/store-error.ts'

const closers: (() => unknown)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A service whose store cannot be reached when it asks who somebody is. */
async function anAwayService(error: Error) {
  const http = express()
  http.use((_request, _response, next) => {
    next(error)
  })
  http.use(lastResort(pino({ level: 'silent' })))
  const server = http.listen(0)
  closers.push(() => server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return `http://localhost:${port}/contribute/a_x/part/SLC`
}

describe('while the store is away', () => {
  test('a page is calm, says when to try again, and is no fault', async () => {
    const answer = await fetch(await anAwayService(new StoreError('store-closed', 'here')))
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('30')
    expect(await answer.text()).toContain('Nothing is lost')
  })

  test('what was typed comes back with the page, and no mark-up in it counts', async () => {
    const body = new URLSearchParams({ 'SLC.comment': 'Ben said "no" <script>', SLC1: '2' })
    const answer = await fetch(await anAwayService(new StoreError('store-closed', 'x')), {
      method: 'POST',
      body,
    })
    const page = await answer.text()
    expect(answer.status).toBe(503)
    expect(page).toContain('value="Ben said &#34;no&#34; &#60;script&#62;"')
    expect(page).toContain('name="SLC1" value="2"')
    expect(page).not.toContain('<script>')
  })

  test('anything else that breaks stays a fault of ours', async () => {
    expect((await fetch(await anAwayService(new Error('a bug')))).status).toBe(500)
  })

  test('a page that was let in gives back every field too', async () => {
    const answer = awayResponse(new URLSearchParams({ a: '1', b: 'two' }))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
    expect(await answer.json()).toEqual({
      refusal: 'away',
      typed: [
        ['a', '1'],
        ['b', 'two'],
      ],
    })
  })

  test('is known by the driver’s own names, also behind another error', () => {
    const network = Object.assign(new Error('no server'), { name: 'MongoServerSelectionError' })
    expect(isStoreAway(network)).toBe(true)
    expect(isStoreAway(new Error('wrapped', { cause: network }))).toBe(true)
    expect(isStoreAway(new Error('other'))).toBe(false)
    expect(isStoreAway(new StoreError('unknown-index', 'x'))).toBe(false)
    expect(isStoreAway('text')).toBe(false)
  })

  test('is also a search that the engine gave up because it took too long', () => {
    const told = (code: number) => Object.assign(new Error('told'), { name: 'MongoServerError', code })
    expect(isStoreAway(told(50))).toBe(true)
    expect(isStoreAway(told(11000))).toBe(false)
  })
})
