import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { lookedAtArea, ownArea } from '#tests/support/an-open-area.ts'
import { everyVisit, signIn } from '#tests/support/browser.ts'
import { choose, follow, openChild, press } from '#tests/support/steps.ts'
import { aWitness } from '#tests/support/witness.ts'

describe.each(everyVisit)('the child in easy read, $how', (visit) => {
  const { sees } = aWitness('child', visit)
  const newPage = ownArea(visit)
  let page: Page
  let form = ''

  beforeAll(async () => {
    page = await newPage()
  })

  test('gets the device from the SENCO, who is signed out first', async () => {
    await signIn(page, 'senco@oakfield.example')
    const mia = await openChild(page, 'Mia')
    await page.goto(`${mia}/invite?who=child`)
    await sees(page, 'Ask Mia')
    await choose(page, 'form', 'easy')
    await choose(page, 'channel', 'beside')
    await choose(page, 'locale', 'en-GB-x-easy')
    await press(page, 'Ask now')
    await sees(page, 'Who has answered about Mia')
    await follow(page, /^Do it together/)
    await sees(page, 'Fill this in together')
    await press(page, 'Start together')
    await sees(page, 'Hello Mia')
    form = new URL(page.url()).pathname
    expect((await page.context().request.get(mia)).status()).toBe(404)
  })

  test('is told first what must be passed on, in easy words', async () => {
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB-x-easy')
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr')
    expect(await page.getByRole('main').innerText()).toMatch(/not safe/)
  })

  test('answers one question a page with three faces, and may skip', async () => {
    await page.getByRole('main').locator('a.button').first().click()
    await page.waitForURL(/\/part\//)
    let faces = 0
    for (let step = 0; step < 8 && faces < 3; step += 1) {
      const address = page.url()
      await sees(page, /./)
      expect(await page.getByRole('main').locator('h1').count()).toBe(1)
      const three = page.locator('.face')
      if ((await three.count()) > 0) {
        expect(await page.locator('main fieldset').count()).toBe(1)
        faces += 1
        if (faces !== 2) await three.first().locator('label').click()
      }
      await page.getByRole('main').locator('button[value="continue"]').click()
      await page.waitForURL((url) => url.href !== address)
      if (page.url().endsWith('/finished')) await page.getByRole('main').getByRole('link').last().click()
    }
    expect(faces).toBe(3)
  })

  test('finds help on the page that asks about being safe', async () => {
    await page.goto(form)
    const safe = page.getByRole('main').locator('a[href*="/part/RF"], a[href*="/part/safe"]').first()
    await safe.click()
    await page.waitForURL(/\/part\//)
    await sees(page, /./)
    expect(await page.getByRole('main').innerText()).toMatch(/0800 1111/)
  })

  test('sends, is thanked, and gives the device back', async () => {
    await page.goto(`${form}/check`)
    await sees(page, /./)
    await page.locator('#send button').click()
    await page.waitForURL(/\/done$/)
    await sees(page, /./)
  })
})

describe.each(everyVisit)('the young person, $how', (visit) => {
  const { sees } = aWitness('young-person', visit)
  const newPage = lookedAtArea(visit)
  let page: Page

  beforeAll(async () => {
    page = await newPage()
  })

  test('reads the own page in three shelves', async () => {
    await signIn(page, 'jade@family.example')
    await sees(page, 'Hello Jade')
    await page.goto('/me/profile')
    await sees(page, 'My page')
    for (const shelf of ['I am good at', 'OK for me', 'I would like help with'])
      expect(await page.getByRole('heading', { name: shelf }).count()).toBe(1)
    expect(await page.getByRole('main').innerText()).not.toMatch(/\d+ out of|score/i)
  })

  test('says beside a line that it is not true, and can take it back', async () => {
    await page.goto('/me/profile')
    const line = page.locator('.shelves details').first()
    await line.locator('summary').click()
    await line.locator('textarea').fill('Only on Mondays.')
    await line.getByRole('button', { name: 'Say that this is not true for me' }).click()
    await page.waitForURL(/#line-/)
    expect(await page.getByRole('main').innerText()).toContain('You said: not true for me. Only on Mondays.')
    await sees(page, 'My page')
    await page.getByRole('button', { name: 'Take it back' }).first().click()
    await page.getByText('Only on Mondays.').waitFor({ state: 'detached' })
  })

  test('reads the plan, where the request is, and what helps now', async () => {
    for (const address of ['/me/plan', '/me/where', '/me/support']) {
      await page.goto(address)
      await sees(page, /./)
    }
  })

  test('switches to easy read, and it stays', async () => {
    await follow(page, 'Easy read')
    await page.getByRole('link', { name: 'Usual words' }).waitFor()
    await page.goto('/me')
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB-x-easy')
    await sees(page, /Jade/)
  })
})
