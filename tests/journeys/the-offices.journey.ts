import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ownArea } from '#tests/support/an-open-area.ts'
import { signIn, unlikeVisits } from '#tests/support/browser.ts'
import { thisDay } from '#tests/support/days.ts'
import { choose, follow, linkInOutbox, press, typeDate } from '#tests/support/steps.ts'
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

  test('the administrator enters a request on paper, and its family follows it in easy read', async () => {
    const page = await asSomebody('clinic.admin@medway.example')
    const { sees } = aWitness('office-paper', visit)
    await page.goto('/clinic/arrivals/new')
    await press(page, 'Enter the request')
    await page.getByText('Fill this in (First name)').waitFor()
    await sees(page, 'Enter a request that came on paper')
    await fillPaper(page)
    await press(page, 'Enter the request')
    await page.getByText('This is before the child was born (').waitFor()
    await sees(page, 'Enter a request that came on paper')
    expect(await page.locator('[name="givenName"]').inputValue()).toBe('Robin')
    await typeDate(page, 'receivedOn', new Date().toISOString().slice(0, 10))
    await press(page, 'Enter the request')
    await follow(page, 'Invite the family')
    await press(page, 'Send the link')
    await page.getByText('Fill this in (Email address)').waitFor()
    await sees(page, /^Who follows Robin/)
    await choose(page, 'kind', 'parent')
    await choose(page, 'locale', 'en-GB-x-easy')
    const typed = { label: 'Mum', email: `robin.${String(visit.width)}@family.example`, evidence: 'Rang us' }
    for (const [name, value] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(value)
    await press(page, 'Send the link')
    await page.getByText('The link was sent').waitFor()
    await followInEasyRead(await linkInOutbox(page, typed.email))
  })

  const followInEasyRead = async (link: string) => {
    const page = await newPage()
    const { sees } = aWitness('office-paper-family', visit)
    await page.goto(link)
    await sees(page, 'See where things are')
    await typeDate(page, 'birthday', '2017-05-04')
    await page.locator('[name="letter"]').fill('R')
    await page.locator('[name="password"]').fill('too short')
    await press(page, 'Continue')
    await page.getByRole('alert').getByText('Use 12 letters or more').waitFor()
    await sees(page, 'See where things are')
    await page.locator('[name="password"]').fill('three words here')
    await press(page, 'Continue')
    await page.getByText('Somebody will read it').waitFor()
    await sees(page, 'Where are we with Robin')
  }

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

// A request as it stands on paper, but for a day it came that is before the child was born.
async function fillPaper(page: Page): Promise<void> {
  const words = { givenName: 'Robin', familyName: 'Paperly', fromName: 'Dr Green', agreedBy: 'Mum, by phone' }
  for (const [name, value] of Object.entries(words)) await page.locator(`[name="${name}"]`).fill(value)
  const chosen = { kind: 'paper', sex: 'not-said', pathways: 'autism', source: 'gp', capacity: 'parent' }
  for (const [name, value] of Object.entries(chosen)) await choose(page, name, value)
  await typeDate(page, 'birthDate', '2017-05-04')
  await typeDate(page, 'receivedOn', '2016-05-04')
}

// Most check-ins leave by themselves on their day, so that there may be none left to send.
async function sendIfDue(page: Page): Promise<void> {
  const send = page.getByRole('button', { name: /^Send \d+ check-in/ })
  if ((await send.count()) === 0) return
  await send.click()
  await page.getByText(/\d+ check-ins? (was|were) sent/).waitFor()
  expect(await send.count()).toBe(0)
}
