import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { ownArea } from '#tests/support/an-open-area.ts'
import { everyVisit, signIn } from '#tests/support/browser.ts'
import { thisDay } from '#tests/support/days.ts'
import { choose, follow, press, typeDate } from '#tests/support/steps.ts'
import { aWitness } from '#tests/support/witness.ts'

describe.each(everyVisit)('the clinician, $how', (visit) => {
  const { sees } = aWitness('clinician', visit)
  const newPage = ownArea(visit)
  let page: Page
  let pack = ''
  let once = ''

  beforeAll(async () => {
    page = await newPage()
  })

  const decide = async (window: Page) => {
    await choose(window, 'decision', 'accept')
    await choose(window, 'priority', 'soon')
    await choose(window, 'grounds', 'moving-on-within-a-year')
    await window.getByLabel('Why?').fill('Home and school both describe this since the early years.')
    await press(window, 'Read the letters')
    await window.getByText('Read the letters before you save').first().waitFor()
  }

  test('signs in, and opens a request from the queue', async () => {
    await signIn(page, 'clinician@medway.example')
    await sees(page, 'Today')
    await page.goto('/clinic/queue')
    await sees(page, 'Requests to decide')
    await follow(page, 'A.C.')
    await sees(page, 'Request for Ava')
    pack = new URL(page.url()).pathname
    await page.goto(`${pack}/profile`)
    await sees(page, 'The profile of Ava')
  })

  test('reads the letters before they leave, then accepts', async () => {
    const second = await page.context().newPage()
    await second.goto(`${pack}/decide`)
    await page.goto(`${pack}/decide`)
    await sees(page, 'Decide about Ava')
    await decide(page)
    await sees(page, /./)
    await press(page, 'Save the decision and send')
    await page.waitForURL((url) => !url.pathname.endsWith('/decide'))
    await decideLate(second)
  })

  const decideLate = async (second: Page) => {
    await choose(second, 'decision', 'accept')
    await choose(second, 'priority', 'routine')
    await second.getByLabel('Why?').fill('Later.')
    await press(second, 'Read the letters')
    await second.waitForLoadState()
    await second
      .getByText(/was first: The clinic said yes/)
      .first()
      .waitFor()
    expect(await second.getByRole('button', { name: 'Save the decision and send' }).count()).toBe(0)
    expect(await second.getByRole('main').innerText()).not.toContain('Later.')
    await sees(second, /./)
    await second.close()
  }

  test('books an appointment and says who came', async () => {
    once = pack.replace('/queue/', '/waiting/')
    await page.goto('/clinic/waiting')
    await sees(page, /./)
    await page.goto(once)
    await sees(page, /^Ava/)
    await follow(page, 'Book an appointment')
    await sees(page, 'Book an appointment for Ava')
    await choose(page, 'slot', 'own')
    await typeDate(page, 'on', thisDay())
    await page.locator('[name="time"]').fill('9.15')
    await choose(page, 'mode', 'face_to_face')
    await press(page, 'Book and tell the family')
    await page.getByText('Ask the family first').first().waitFor()
    await sees(page, 'Book an appointment for Ava')
    await choose(page, 'shortNotice', 'yes')
    await press(page, 'Book and tell the family')
    await sees(page, 'Appointment of Ava')
    await follow(page, 'Seen')
    await choose(page, 'present', 'child_and_parent')
    await choose(page, 'attendance', 'on_time')
    await press(page, 'Save')
    await page.getByText('There is nothing to record here now').waitFor()
    await sees(page, 'Appointment of Ava')
  })

  test('records the assessment and the outcome', async () => {
    const record = async (move: string, next: string) => {
      await press(page, 'Record')
      await page.getByRole('link', { name: next }).waitFor()
      expect(await page.getByRole('link', { name: move, exact: true }).count()).toBe(0)
    }
    await page.goto(once)
    await follow(page, 'Assessment complete')
    await sees(page, /^Ava/)
    await press(page, 'Record')
    await page.getByText('Still missing: What was done?').first().waitFor()
    await sees(page, /^Ava/)
    for (const box of await page.locator('input[name="componentsDone"]').all())
      await box.check({ force: true })
    await record('Assessment complete', 'Outcome shared with the family')
    await follow(page, 'Outcome shared with the family')
    await choose(page, 'outcome', 'no_diagnosis_support_plan')
    await page.locator('[name="formulation"]').fill('Ava thinks fast and tires in noise.')
    await page.locator('[name="sharedWith"]').fill('Mum')
    await record('Outcome shared with the family', 'Support after assessment started')
    await sees(page, /^Ava/)
  })

  test('the family sees it in their tracker', async () => {
    const phone = await newPage()
    await signIn(phone, 'kelly@family.example')
    await phone.getByRole('link', { name: /Ava/ }).first().click()
    await phone.waitForURL(/\/family\/c_/)
    await phone.goto(`${new URL(phone.url()).pathname}/where`)
    await sees(phone, 'Where are we with Ava’s request')
    expect(await phone.getByRole('main').innerText()).toContain('has told you what they found')
  })
})
