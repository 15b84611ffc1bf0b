import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { ownArea } from '#tests/support/an-open-area.ts'
import { aVisitor, everyVisit, signIn } from '#tests/support/browser.ts'
import { follow, press } from '#tests/support/steps.ts'
import { aWitness } from '#tests/support/witness.ts'

// The same session, ended from another place: the phone keeps its cookie and does not know.
async function endTheSession(phone: BrowserContext): Promise<void> {
  const browser = phone.browser()
  const [open] = phone.pages()
  if (!browser || !open) throw new Error('no page is open')
  const elsewhere = await aVisitor(browser, { origin: new URL(open.url()).origin })
  await elsewhere.addCookies(await phone.cookies())
  const page = await elsewhere.newPage()
  await page.goto('/family')
  await press(page, 'Sign out')
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor()
  await elsewhere.close()
}

describe.each(everyVisit)('a parent with an account, $how', (visit) => {
  const { sees } = aWitness('family', visit)
  const newPage = ownArea(visit)
  let page: Page

  beforeAll(async () => {
    page = await newPage()
  })

  test('whose time ended gets back what was typed', async () => {
    await signIn(page, 'kelly@family.example')
    await sees(page, 'Your children')
    await page.goto('/contribute')
    await follow(page, 'Feelings and wellbeing')
    await page.getByRole('heading', { level: 1, name: 'Feelings and wellbeing' }).waitFor()
    const address = page.url()
    await endTheSession(page.context())
    await page.locator('[name="EMO.comment"]').fill('She hums when she is happy.')
    await press(page, 'Save and continue')
    await page.waitForURL(/\/sign-in/)
    await page.getByText('We kept what you typed').waitFor()
    await page.getByLabel('Email address').fill('kelly@family.example')
    await page.getByLabel('Password').fill('needs-first-demo')
    await press(page, 'Sign in')
    await page.waitForURL((url) => url.pathname !== '/sign-in')
    await page.goto('/contribute')
    await sees(page, 'We kept what you typed')
    await press(page, 'Put it back')
    await page.waitForURL(address)
    expect(await page.locator('[name="EMO.comment"]').inputValue()).toBe('She hums when she is happy.')
  })

  test('reads the profile of Ellie, and how it was worked out', async () => {
    await page.context().clearCookies()
    await signIn(page, 'anna@family.example')
    await follow(page, 'Ellie')
    await page.waitForURL(/\/family\/c_/)
    await sees(page, /Ellie/)
    const ellie = new URL(page.url()).pathname
    await follow(page, 'Read Ellie’s profile')
    await sees(page, 'What Ellie is good at, and where Ellie needs help')
    await page.goto(`${ellie}/profile/how`)
    await sees(page, 'How we worked this out')
    await page.goto(`${ellie}/where`)
    await sees(page, 'Where are we with Ellie’s request')
    expect(await page.getByRole('main').innerText()).toMatch(/You have waited \d+ months/)
    await page.goto(`${ellie}/support`)
    await sees(page, 'Support while you wait')
    await page.goto(`${ellie}/plan`)
    await sees(page, 'What we are trying for Ellie')
  })

  test('says how a thing in the plan is going', async () => {
    await press(page, /^It helped/)
    await page.getByText('Last said: It helped.').first().waitFor()
    await sees(page, 'What we are trying for Ellie')
  })
})
