import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ownArea } from '#tests/support/an-open-area.ts'
import { signIn, unlikeVisits } from '#tests/support/browser.ts'
import { thisDay } from '#tests/support/days.ts'
import { choose, follow, press, typeDate } from '#tests/support/steps.ts'
import { aWitness } from '#tests/support/witness.ts'

describe.each(unlikeVisits)('the offices of a clinic and of an area, $how', (visit) => {
  const newPage = ownArea(visit)
  let compared = ''

  const asSomebody = async (email: string) => {
    const page = await newPage()
    await signIn(page, email)
    return page
  }

  test('the administrator compares two requests, and joins them as one', async () => {
    const page = await asSomebody('clinic.admin@medway.example')
    const { sees } = aWitness('office-compares', visit)
    await sees(page, 'Today')
    await follow(page, 'May be the same child')
    await sees(page, 'May be the same child')
    await page.getByRole('table').getByRole('link').first().click()
    await sees(page, 'Is this the same child?')
    compared = new URL(page.url()).pathname
    await press(page, 'Save')
    await page.getByText('Choose which request stays').first().waitFor()
    await sees(page, 'Is this the same child?')
    await page.locator('label', { hasText: 'from Little Oaks Nursery stays' }).click()
    await press(page, 'Save')
    await page.getByText('The two requests are one now').waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
  })

  test('the manager parts them again, and says why', async () => {
    const page = await asSomebody('clinic.manager@medway.example')
    const { sees } = aWitness('office-parts', visit)
    await page.goto(compared)
    await press(page, 'Part them again')
    await page.getByText('Say why they are parted again').first().waitFor()
    await sees(page, 'Is this the same child?')
    await page.locator('[name="reason"]').fill('Cousins with alike names')
    await press(page, 'Part them again')
    await page.getByText('They are to be looked at again').waitFor()
  })

  test('the administrator sends the check-ins of the week, and sees who is left out and what came back', async () => {
    const page = await asSomebody('clinic.admin@medway.example')
    const { sees } = aWitness('office-checks', visit)
    await follow(page, 'Check-ins')
    await sees(page, 'Check-ins of the week')
    await page.getByText('Check-ins and answers, by month').waitFor()
    await sendIfDue(page)
    await sees(page, 'Check-ins of the week')
  })

  test('the office of the area sets what is promised from a day on', async () => {
    const page = await asSomebody('area.admin@medway.example')
    const { sees } = aWitness('office-area', visit)
    await sees(page, 'Pathways of the area')
    await page.getByRole('table').first().getByRole('link', { name: 'autism' }).click()
    await sees(page, 'What is promised for autism')
    await page.locator('[name="decideWithinDays"]').fill('soon')
    await page.locator('[name="panelDates"]').fill('3 12 2030')
    await press(page, 'Keep as a new version')
    await page.getByText('enter a whole number of days').first().waitFor()
    await sees(page, 'What is promised for autism')
    expect(await page.locator('[name="panelDates"]').inputValue()).toBe('3 12 2030')
    await page.locator('[name="decideWithinDays"]').fill('21')
    await press(page, 'Keep as a new version')
    await page.getByText(/^Version \d+ is kept$/).waitFor()
    await follow(page, 'Sleep')
    await sees(page, 'Sleep')
    await choose(page, 'pathways', 'autism')
    await typeDate(page, 'from', thisDay())
    await press(page, 'Keep as a new version')
    await page.getByText(/^Version \d+ is kept$/).waitFor()
  })
})

// Most check-ins leave by themselves on their day, so that there may be none left to send.
async function sendIfDue(page: Page): Promise<void> {
  const send = page.getByRole('button', { name: /^Send \d+ check-in/ })
  if ((await send.count()) === 0) return
  await send.click()
  await page.getByText(/\d+ check-ins? (was|were) sent/).waitFor()
  expect(await send.count()).toBe(0)
}
