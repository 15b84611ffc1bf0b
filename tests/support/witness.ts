import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFindings, scrollsSideways, smallTargets, type Visit } from './browser.ts'

const picturesFolder = process.env['JOURNEY_PICTURES']
const nameless = /[a-z]_[\da-z]{10,}|[\w-]{20,}/g
const names =
  /Ellie|Nowak|Anna|Marek|Sofia|Marino|Amira|Haddad|Ben\b|Taylor|Jade|Osei|Poppy|Winter|Zain|Malik|Ava|Clarke|Yusuf|Siddiqui|Oakfield/

/** Looks at every page a journey comes to, and says what a person of any kind would stumble over. */
export type Witness = {
  /** Waits until the page has this heading, then looks at all of it. */
  readonly sees: (page: Page, heading: string | RegExp) => Promise<void>
}

/** A witness for one journey: remembers the titles, so that no two addresses share one. */
export function aWitness(journey: string, { width = 320, hasScript = true }: Visit): Witness {
  const addressOf = new Map<string, string>()
  return {
    sees: async (page, heading) => {
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      const where = new URL(page.url()).pathname.replaceAll(nameless, '…')
      await titleIsItsOwn(page, where, addressOf)
      expect.soft(await stumbles(page, { width, hasScript }), where).toEqual([])
      if (picturesFolder) await takePicture(page, `${journey}-${width}-${where}`)
    },
  }
}

async function titleIsItsOwn(page: Page, where: string, addressOf: Map<string, string>): Promise<void> {
  const title = await page.title()
  expect.soft(title, where).toMatch(/ – Needs First$/)
  expect.soft(title, where).not.toMatch(names)
  expect.soft(addressOf.get(title) ?? where, `“${title}” is the title of two addresses`).toBe(where)
  addressOf.set(title, where)
}

async function stumbles(page: Page, { width, hasScript }: Required<Visit>): Promise<readonly string[]> {
  const sideways = width === 320 && (await scrollsSideways(page)) ? ['scrolls sideways'] : []
  const small = await smallTargets(page)
  return [...sideways, ...small, ...(hasScript ? await axeFindings(page) : [])]
}

async function takePicture(page: Page, name: string): Promise<void> {
  const file = `${name.replaceAll(/[^\w-]+/g, '_')}.png`
  await page.screenshot({ path: join(picturesFolder ?? '', file), fullPage: true })
}
