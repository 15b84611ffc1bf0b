import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anArea } from '#tests/support/an-area.ts'
import { aBrowser, aVisitor, everyVisit, signIn, type Visit } from '#tests/support/browser.ts'
import type { RunningService } from '#tests/support/service-process.ts'
import { choose, follow, press, typeDate } from '#tests/support/steps.ts'
import { aWitness } from '#tests/support/witness.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

// The two that differ most: a phone without script, and a desk with it.
const visits = everyVisit.filter(({ width, hasScript }) => (width === 320) !== hasScript)

describe.each(visits)('the people of a clinic, $how', (visit) => {
  let area: RunningService
  let browser: Browser
  const pages = new Map<string, Page>()

  const asSomebody = async (email: string, { width, hasScript }: Visit) => {
    const known = pages.get(email)
    if (known) return known
    const shown = {
      ...(width && { width }),
      ...(hasScript !== undefined && { hasScript }),
      origin: area.origin,
    }
    const page = await (await aVisitor(browser, shown)).newPage()
    await signIn(page, email)
    pages.set(email, page)
    return page
  }
  const administrator = () => asSomebody('clinic.admin@medway.example', visit)
  const clinician = () => asSomebody('clinician@medway.example', visit)
  const colleague = () => asSomebody('clinician.two@medway.example', visit)
  const manager = () => asSomebody('clinic.manager@medway.example', visit)
  let pack = ''

  beforeAll(async () => {
    area = await anArea()
    browser = await aBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await area.stop()
  })

  test('a clinician takes the next request, and hands it to a colleague', async () => {
    const page = await clinician()
    const { sees } = aWitness('clinic-takes', visit)
    await page.goto('/clinic/queue')
    await sees(page, 'Requests to decide')
    await press(page, 'Take the next one')
    await page.waitForURL(/\/clinic\/queue\/f_/)
    pack = new URL(page.url()).pathname
    await page.getByText('You have taken this').waitFor()
    await page.locator('select[name="to"]').selectOption({ label: 'Dr Leila Amari' })
    await press(page, 'Hand it over')
    await page.getByText('Dr Leila Amari has taken this').waitFor()
    await sees(page, /^Request for/)
    const other = await colleague()
    await other.goto('/clinic/queue?held=mine')
    expect(await other.getByRole('table').getByRole('link').count()).toBeGreaterThan(0)
  })

  test('urgent is proposed by one and signed by another, and only then a letter leaves', async () => {
    const page = await colleague()
    const { sees } = aWitness('clinic-signs', visit)
    const urgent = async (window: Page) => {
      await window.goto(`${pack}/decide`)
      await choose(window, 'decision', 'accept')
      await choose(window, 'priority', 'urgent')
      await choose(window, 'grounds', 'safety-from-unmet-need')
      await window.getByLabel('Why?').fill('Losing weight, and nobody can wait with this.')
      await press(window, 'Read the letters')
    }
    await urgent(page)
    await sees(page, 'Propose urgent')
    await press(page, 'Save the proposal')
    await page.waitForURL((url) => url.pathname.startsWith('/clinic/waiting/'))
    const second = await clinician()
    await second.goto(`${pack}/decide`)
    await second.getByText('Dr Leila Amari has proposed urgent').waitFor()
    await urgent(second)
    await sees(second, 'Read the letters before you save')
    await press(second, 'Save the decision and send')
    await second.waitForURL((url) => url.pathname.startsWith('/clinic/waiting/'))
    await second.getByText('Urgent', { exact: true }).first().waitFor()
  })

  test('the administrator adds times, books one, and frees it when the family cannot come', async () => {
    const page = await administrator()
    const { sees } = aWitness('clinic-books', visit)
    await page.goto('/clinic/appointments')
    await sees(page, 'Appointments')
    await page.goto('/clinic/capacity')
    await sees(page, 'Times and capacity')
    await typeDate(page, 'week', inDays(35))
    await choose(page, 'days', '4')
    await page.locator('[name="time"]').fill('8.15')
    await page.locator('[name="count"]').fill('many')
    await press(page, 'Add these times')
    await page.getByText('Enter how many').first().waitFor()
    expect(await page.locator('[name="time"]').inputValue()).toBe('8.15')
    await sees(page, 'Times and capacity')
    await page.locator('[name="count"]').fill('2')
    await press(page, 'Add these times')
    await page.getByText('2 times were added').waitFor()
    await page.goto(`${pack.replace('/queue/', '/waiting/')}/book`)
    await sees(page, /^Book an appointment for/)
    await page.locator('input[name="slot"]').nth(-2).check({ force: true })
    await press(page, 'Book and tell the family')
    await sees(page, /^Appointment of/)
    await follow(page, 'Cancelled by the family')
    await sees(page, /^Appointment of/)
    await press(page, 'Save')
    await page.getByText('Say why').first().waitFor()
    await choose(page, 'reason', 'transport')
    await press(page, 'Save')
    await page.getByText('There is nothing to record here now').waitFor()
    await page.goto('/clinic/waiting?level=urgent')
    await sees(page, 'On the list')
    expect(await page.getByRole('table').getByRole('link').count()).toBeGreaterThan(0)
  })

  test('a worry is raised, stands out, and is answered by a clinician', async () => {
    const page = await administrator()
    const { sees } = aWitness('clinic-worries', visit)
    const one = pack.replace('/queue/', '/waiting/')
    await page.goto(one)
    await follow(page, 'A worry was raised')
    await page.locator('[name="whatChanged"]').fill('Mum rang: no sleep for a week.')
    await choose(page, 'urgency', 'same_day')
    await press(page, 'Record')
    await page.getByRole('heading', { name: 'A worry was raised' }).waitFor()
    const reader = await clinician()
    await reader.goto('/clinic/waiting?due=risk')
    await sees(reader, 'On the list')
    await reader.goto(one)
    await sees(reader, /clocks and steps$/)
    await follow(reader, 'Answer a worry')
    await choose(reader, 'decision', 'support-offered')
    await press(reader, 'Record')
    await reader.getByRole('link', { name: 'Change how soon' }).waitFor()
    expect(await reader.getByRole('heading', { name: 'A worry was raised' }).count()).toBe(0)
  })

  test('the manager puts right what was entered by mistake, and opens it again', async () => {
    const page = await manager()
    const { sees } = aWitness('clinic-manager', visit)
    await sees(page, 'Today')
    const one = pack.replace('/queue/', '/waiting/')
    await page.goto(one)
    await follow(page, 'Entered by mistake')
    await page.locator('[name="reason"]').fill('Wrong child')
    await press(page, 'Record')
    await follow(page, 'Open again')
    await page.locator('[name="reason"]').fill('It was the right child')
    await press(page, 'Record')
    await page.getByRole('link', { name: 'Entered by mistake' }).waitFor()
    await sees(page, /clocks and steps$/)
    await follow(page, 'Every entry, and any past day')
    await sees(page, /^The history of/)
    await typeDate(page, 'day', inDays(2))
    await press(page, 'Show')
    await page.getByText('This day has not come yet').first().waitFor()
    await sees(page, /^The history of/)
    await page.goto('/clinic/quality')
    await sees(page, 'How the clinic is doing')
    await page.getByText('It was the right child').waitFor()
  })
})
