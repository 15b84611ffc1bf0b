import type { Page } from 'playwright-core'

/** Chooses one answer of a question, by its label, as a finger would. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  const id = await page.locator(`input[name="${name}"][value="${value}"]`).getAttribute('id')
  await page.locator(`label[for="${id ?? ''}"]`).click()
}

/** Presses a button. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click()
}

/** Follows a link. */
export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('link', { name }).first().click()
}

/** Types a date into its fields. */
export async function typeDate(page: Page, name: string, iso: string): Promise<void> {
  const [year = '', month = '', day = ''] = iso.split('-')
  await page.locator(`[name="${name}-day"]`).fill(String(Number(day)))
  await page.locator(`[name="${name}-month"]`).fill(String(Number(month)))
  const years = page.locator(`[name="${name}-year"]`)
  if ((await years.count()) > 0) await years.fill(year)
}

/** Opens the record of a child the signed-in lead works with, and gives its address. */
export async function openChild(page: Page, givenName: string): Promise<string> {
  await page.goto(`/children?name=${encodeURIComponent(givenName)}`)
  await page
    .getByRole('table')
    .getByRole('link', { name: new RegExp(givenName) })
    .first()
    .click()
  await page.waitForURL(/\/children\/c_/)
  return new URL(page.url()).pathname
}

/** The birthday on the page of a child, as an ISO date. */
export async function birthdayOn(page: Page): Promise<string> {
  const born = /Born (\d+ \w+ \d{4})/.exec(await page.getByRole('main').innerText())?.[1] ?? ''
  return new Date(`${born} UTC`).toISOString().slice(0, 10)
}

/** The newest link that left by message; messages leave every few seconds. */
export async function linkInOutbox(page: Page, to: string): Promise<string> {
  for (let look = 0; look < 40; look += 1) {
    await page.goto('/dev/outbox')
    const message = page.getByRole('article').filter({ hasText: to }).getByRole('link').first()
    if ((await message.count()) > 0) return (await message.getAttribute('href')) ?? ''
    await page.waitForTimeout(500)
  }
  throw new Error(`no message to ${to} left`)
}
