import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { anArea } from './an-area.ts'
import { aBrowser, aVisitor, type Visit } from './browser.ts'

/** Opens a window for somebody nobody has seen yet: no cookies; on the screen of the group unless said otherwise. */
type NewPage = (other?: Visit) => Promise<Page>

/** Windows on an area that belongs to the group alone and may be changed; `prepare` may change its folder before it is served. */
export function ownArea(visit: Visit, prepare?: (folder: string) => Promise<void>): NewPage {
  return openArea(visit, () => anArea(prepare))
}

/** Windows on the area every group looks at and none changes. */
export function lookedAtArea(visit: Visit): NewPage {
  return openArea(visit, () =>
    Promise.resolve({ origin: inject('origin'), pid: undefined, stop: () => Promise.resolve() }),
  )
}

type Served = Awaited<ReturnType<typeof anArea>>

// From before the first journey until after the last.
function openArea(visit: Visit, serve: () => Promise<Served>): NewPage {
  let area: Served
  let browser: Browser
  beforeAll(async () => {
    area = await serve()
    browser = await aBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await area.stop()
  })
  return async (other = {}) =>
    (await aVisitor(browser, { ...visit, ...other, origin: area.origin })).newPage()
}
