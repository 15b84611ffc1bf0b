import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { lookedAtArea } from '#tests/support/an-open-area.ts'
import { everyVisit, signIn } from '#tests/support/browser.ts'
import { inMonths } from '#tests/support/days.ts'
import { aWitness } from '#tests/support/witness.ts'

const someChild = /Ellie|Nowak|Sofia|Marino|Amira|Haddad|Jade|Osei|Siddiqui|Rahman|c_[\da-z]{8}/

describe.each(everyVisit)('the commissioner, $how', (visit) => {
  const { sees } = aWitness('commissioner', visit)
  const newPage = lookedAtArea(visit)
  let page: Page

  beforeAll(async () => {
    page = await newPage()
  })

  test('signs in and reads about the area, not about children', async () => {
    await page.goto('/sign-in')
    await sees(page, 'Sign in')
    await signIn(page, 'commissioner@medway.example')
    await sees(page, /./)
    expect(new URL(page.url()).pathname).toBe('/area')
    expect(await page.content()).not.toMatch(someChild)
  })

  test.each([
    '/area/waits',
    '/area/requests',
    '/area/equity',
    '/area/equity?by=ageBand&and=sex',
    '/area/equity?by=provision&and=sex',
    '/area/equity?by=locality',
    '/area/demand?sessions=2',
    '/area/needs',
    '/area/offers',
    '/area/residents',
    '/area/localities',
    '/area/quality?month=soon',
    '/area/exports',
    '/area/board',
  ])('reads %s: sentences, pictures and tables, and no child', async (address) => {
    expect((await page.goto(address))?.status()).toBe(200)
    await sees(page, /./)
    expect(await page.content()).not.toMatch(someChild)
  })

  test('can look at an earlier month', async () => {
    await page.goto('/area/waits')
    const months = page.getByLabel('Month', { exact: true })
    const [, earlier = ''] = await months
      .locator('option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))
    await months.selectOption(earlier)
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(`**/area/waits?month=${earlier}&pathway=all&measureSet=local`)
  })

  test.each([
    ['/area/waits?month=1999-01-01', 'before the first month'],
    ['/area/waits?month=2999-01-01', 'have not been published yet'],
    ['/area/waits?month=soon', 'That is not a month'],
    ['/area/waits?pathway=everything', 'no pathway of that name'],
    ['/area/waits?measureSet=mine', 'no measure set of that name'],
    ['/area/waits?ruleSet=none', 'no rule set of that name'],
    [`/area/demand?from=${inMonths(-1)}&to=${inMonths(-2)}`, 'has no weeks'],
    ['/area/demand?sessions=many', 'Type a number'],
    ['/area/equity?by=deprivation,ethnicity', 'may not be put together'],
    ['/area/equity?by=shoe-size', 'cannot be told apart by that'],
    ['/area/needs?ageBand=99', 'no age group of that name'],
  ])('is told in words why there are no figures at %s', async (address, why) => {
    expect((await page.goto(address))?.status()).toBe(400)
    await sees(page, /./)
    expect(await page.getByRole('main').innerText()).toMatch(why)
    expect(await page.title()).toMatch(/^Error: /)
  })

  test.each([
    ['waits.csv', 'text/csv', '\ufeff'],
    ['decided.csv', 'text/csv', '\ufeff'],
    ['requests.csv', 'text/csv', '\ufeff'],
    ['equity.csv', 'text/csv', '\ufeff'],
    ['demand.csv', 'text/csv', '\ufeff'],
    ['needs.csv', 'text/csv', '\ufeff'],
    ['return.csv?ruleSet=mhsds-monthly', 'text/csv', '\ufeff'],
    ['figures.xlsx', 'spreadsheetml', 'PK'],
    ['board.pdf', 'application/pdf', '%PDF-'],
  ])('takes %s, which names no child', async (file, type, start) => {
    const answer = await page.request.get(`/area/files/${file}`)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toContain(type)
    expect(answer.headers()['content-disposition']).toMatch(
      /filename="needs-first-[a-z]+-\d{4}-\d\d-\d\d\.[a-z]+"/,
    )
    const text = (await answer.body()).toString('utf8')
    expect(text.startsWith(start)).toBe(true)
    expect(text).not.toMatch(someChild)
  })

  test('is told in a sentence when a file cannot be made as asked', async () => {
    const answer = await page.request.get('/area/files/waits.csv?month=1999-01-01')
    expect(answer.status()).toBe(400)
    expect(await answer.text()).toContain('before the first month')
    expect((await page.request.get('/area/files/children.csv')).status()).toBe(404)
  })

  test('adds an offer: what was typed stays until it can be kept, and then it is on the list', async () => {
    await page.goto('/area/offers/new')
    await page.getByLabel('Name of the offer').fill('Swimming together')
    await page.getByRole('button', { name: 'Save' }).click()
    await sees(page, 'Add an offer')
    await page.getByRole('link', { name: 'Tick at least one need' }).waitFor()
    expect(await page.getByLabel('Name of the offer').inputValue()).toBe('Swimming together')
    await page.getByLabel('Movement and hand skills').check()
    await page.getByLabel('From age (years)').fill('5')
    await page.getByLabel('To age (years)').fill('11')
    await page.getByLabel('Anyone can come').check()
    await page
      .getByRole('group', { name: /need a diagnosis/ })
      .getByLabel('No')
      .check()
    await page
      .getByRole('group', { name: /take new people/ })
      .getByLabel('Yes')
      .check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('The offer is saved').waitFor()
    await sees(page, 'The local offer')
    await page.getByRole('link', { name: 'Swimming together' }).first().click()
    await sees(page, 'Change Swimming together')
    expect(await page.getByRole('main').innerText()).toMatch('not been changed since it was added')
  })

  test('enters residents: one wrong line is named and nothing is kept', async () => {
    await page.goto('/area/residents')
    const table = page.getByLabel('The table')
    const before = await table.inputValue()
    await table.fill(`${before}\nsex,nobody,5`)
    await page.getByRole('button', { name: 'Save this year' }).click()
    await sees(page, 'People who live here')
    expect(await page.getByRole('main').innerText()).toMatch('no such group of this kind')
    await page.goto('/area/residents')
    expect(await table.inputValue()).toBe(before)
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
