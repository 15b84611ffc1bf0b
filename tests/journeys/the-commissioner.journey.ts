import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBrowser, aVisitor, everyVisit, signIn } from '#tests/support/browser.ts'
import { aWitness } from '#tests/support/witness.ts'

const someChild = /Ellie|Nowak|Sofia|Marino|Amira|Haddad|Jade|Osei|Siddiqui|Rahman|c_[\da-z]{8}/

describe.each(everyVisit)('the commissioner, $how', (visit) => {
  const { sees } = aWitness('commissioner', visit)
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await aBrowser()
    page = await (await aVisitor(browser, visit)).newPage()
  })
  afterAll(() => browser.close())

  test('signs in and reads about the area, not about children', async () => {
    await page.goto('/sign-in')
    await sees(page, 'Sign in')
    await signIn(page, 'commissioner@medway.example')
    await sees(page, /./)
    expect(new URL(page.url()).pathname).toBe('/area')
    expect(await page.content()).not.toMatch(someChild)
  })

  test('sees how long people wait, in a picture and in a table', async () => {
    await page.goto('/area/waits')
    await sees(page, /./)
    expect(await page.getByRole('table').first().getByRole('row').count()).toBeGreaterThan(4)
    expect(await page.content()).not.toMatch(someChild)
  })

  test('can look at an earlier day', async () => {
    const asOf = page.getByLabel('On which day?')
    const [, earlier = ''] = await asOf
      .locator('option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))
    await asOf.selectOption(earlier)
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(`**/area/waits?asOf=${earlier}`)
  })

  test('reads what each figure means', async () => {
    await page.goto('/area/definitions')
    await sees(page, /./)
  })

  test.each([
    '/children',
    '/children/new',
    '/clinic',
    '/clinic/queue',
    '/clinic/waiting',
    '/family',
    '/me',
    '/area/nothing',
  ])('finds nothing at %s', async (address) => {
    expect((await page.goto(address))?.status()).toBe(404)
    await sees(page, 'We cannot find this page')
    expect(await page.content()).not.toMatch(someChild)
  })
})
