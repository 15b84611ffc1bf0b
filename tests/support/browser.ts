import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { inject } from 'vitest'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Debian's Chromium, headless; its profile is a fresh folder each time. */
export function aBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: flags })
}

/** Nobody waits longer for a page. */
const patienceMs = 20_000

export type Visit = { readonly width?: number; readonly hasScript?: boolean }

/** How everybody may come: on a phone or at a desk, with script or without. */
export const everyVisit = [
  { how: 'on a phone', width: 320, hasScript: true },
  { how: 'on a phone without script', width: 320, hasScript: false },
  { how: 'at a desk', width: 1280, hasScript: true },
  { how: 'at a desk without script', width: 1280, hasScript: false },
] as const

/** The two of them that differ most: a phone without script, and a desk with it. */
export const unlikeVisits = everyVisit.filter(({ width, hasScript }) => (width === 320) !== hasScript)

/** A fresh visitor: no cookies, a phone of 320 pixels unless said otherwise. */
export async function aVisitor(
  browser: Browser,
  { width = 320, hasScript = true, origin = inject('origin') }: Visit & { readonly origin?: string } = {},
): Promise<BrowserContext> {
  const visitor = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: 900 },
    javaScriptEnabled: hasScript,
    locale: 'en-GB',
  })
  visitor.setDefaultTimeout(patienceMs)
  return visitor
}

/** Signs somebody in by the form. */
export async function signIn(page: Page, email: string, password = demonstrationPassword): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** The password of every persona of the demonstration area. */
export const demonstrationPassword = 'needs-first-demo'

/** What axe finds on the page as it stands: WCAG 2.2 AA and best practice, a line each. Needs a visitor with script. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // The page's own policy lets no other script in, so axe comes through the debugger, not through a script element.
  await page.evaluate(axeSource)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
      }
    }
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  }, tags)
}

/** Whether the page is no wider than the window: nothing scrolls sideways at 320 pixels. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
}

const leastHeight = 24

/** Buttons, and links that stand alone, too low for a finger: at least 24 pixels (WCAG 2.2, 2.5.8). */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const isAlone = (link: Element) => link.parentElement?.textContent.trim() === link.textContent.trim()
    return [...document.querySelectorAll('button, summary, select, .button, a[href]')]
      .filter(
        (target) => !target.matches('.skip-link') && (target.matches(':not(a), .button') || isAlone(target)),
      )
      .filter((target) => target.checkVisibility())
      .map((target) => ({ target, height: target.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && height < least)
      .map(({ target, height }) => `${Math.round(height)} px high: ${target.textContent.trim().slice(0, 60)}`)
  }, leastHeight)
}
