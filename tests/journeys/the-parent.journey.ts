import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { ownArea } from '#tests/support/an-open-area.ts'
import { everyVisit, signIn } from '#tests/support/browser.ts'
import { birthdayOn, choose, follow, linkInOutbox, openChild, press, typeDate } from '#tests/support/steps.ts'
import { aWitness } from '#tests/support/witness.ts'

const aChildOrSchool = /Tilly|Marsh|Oakfield/

describe.each(everyVisit)('the parent, $how', (visit) => {
  const { sees } = aWitness('parent', visit)
  const newPage = ownArea(visit)
  let page: Page
  let link = ''
  let birthday = ''
  let form = ''

  beforeAll(async () => {
    page = await newPage()
  })

  test('gets a message that names nobody', async () => {
    const desk = await newPage({ width: 1280, hasScript: true })
    await signIn(desk, 'senco@oakfield.example')
    const child = await openChild(desk, 'Tilly')
    birthday = await birthdayOn(desk)
    await desk.goto(`${child}/invite`)
    await follow(desk, 'Mum')
    await choose(desk, 'channel', 'email')
    await press(desk, 'Ask now')
    await desk.waitForURL(/\/board/)
    link = await linkInOutbox(desk, 'debbie@family.example')
    expect(await desk.getByRole('main').innerText()).not.toMatch(aChildOrSchool)
  })

  test('opens the link and finds a page that says nothing about the child', async () => {
    await page.goto(link)
    await sees(page, 'You have been asked to tell us about a child you care for')
    expect(await page.content()).not.toMatch(aChildOrSchool)
    await press(page, 'Start')
    await sees(page, 'Check that we have the right person')
    expect(await page.content()).not.toMatch(aChildOrSchool)
  })

  test('is asked again after a wrong birthday, and let in after the right one', async () => {
    await typeDate(page, 'birthday', birthday.endsWith('-01') ? '2000-01-02' : '2000-01-01')
    await page.getByLabel("The first letter of the child's first name").fill('X')
    await press(page, 'Continue')
    await page.getByText('This does not match what we hold').first().waitFor()
    await sees(page, 'Check that we have the right person')
    if (visit.hasScript) expect(await page.locator('[data-error-summary]:focus').count()).toBe(1)
    await typeDate(page, 'birthday', birthday)
    await page.getByLabel("The first letter of the child's first name").fill('t')
    await press(page, 'Continue')
    await sees(page, 'Tell us about Tilly')
    form = new URL(page.url()).pathname
  })

  test('answers a part and comes back to it later', async () => {
    await follow(page, 'Attention, focus and stopping to think')
    await sees(page, 'Attention, focus and stopping to think')
    for (const item of [1, 2, 3, 4, 5, 6]) await choose(page, `ATT${item}`, '3')
    await press(page, 'Save and come back later')
    await sees(page, 'Everything is saved')
    await follow(page, 'Carry on')
    await sees(page, 'Tell us about Tilly')
    await page.goto(`${form}/part/ATT`)
    expect(await page.locator('input[name="ATT6"][value="3"]').isChecked()).toBe(true)
  })

  // Without script there is no autosave to see.
  if (visit.hasScript)
    test('sees that each answer is saved at once, and keeps it after a reload', async () => {
      await page.goto(`${form}/part/SNS`)
      const saved = page.waitForResponse('**/contribute/autosave', { timeout: 3000 })
      await choose(page, 'SNS1', '2')
      expect((await saved).status()).toBe(200)
      await page
        .getByText(/^Saved at/)
        .first()
        .waitFor()
      await page.reload()
      expect(await page.locator('input[name="SNS1"][value="2"]').isChecked()).toBe(true)
    })

  test('loses nothing when two pages are open: both texts are kept and shown', async () => {
    await page.goto(`${form}/part/EMO`)
    const older = await page.context().newPage()
    await older.goto(`${form}/part/EMO`)
    await page.locator('[name="EMO.comment"]').fill('Calm after swimming.')
    await press(page, 'Save and continue')
    await page.waitForURL((url) => !url.pathname.endsWith('/part/EMO'))
    await older.locator('[name="EMO.comment"]').fill('Worried on Sundays.')
    await press(older, 'Save and continue')
    await older.waitForURL((url) => !url.pathname.endsWith('/part/EMO'))
    await older.goto(`${form}/part/EMO/two-versions`)
    await sees(older, 'This was answered on two devices')
    const both = await older.getByRole('main').innerText()
    expect(both).toContain('Calm after swimming.')
    expect(both).toContain('Worried on Sundays.')
    await older.getByText('Keep both, one after the other').click()
    await press(older, 'Keep this')
    await older.waitForURL(/\/part\/EMO$/)
    expect(await older.locator('[name="EMO.comment"]').inputValue()).toMatch(
      /Calm after swimming\.[^]*Worried on Sundays\.|Worried on Sundays\.[^]*Calm after swimming\./,
    )
    await older.close()
  })

  test('goes through the rest, question by question, skipping as they like', async () => {
    for (const part of [
      'before',
      'strengths',
      'SLC',
      'SOC',
      'ENE',
      'MOT',
      'FLX',
      'LRN',
      'DLV',
      'words',
      'background.B4',
      'RF01',
    ]) {
      await page.goto(`${form}/part/${part}`)
      await sees(page, /./)
      const first = page.locator('main input[type="radio"]').first()
      if ((await first.count()) > 0)
        await choose(
          page,
          (await first.getAttribute('name')) ?? '',
          (await first.getAttribute('value')) ?? '',
        )
      await press(page, 'Save and continue')
      await page.waitForURL((url) => !url.pathname.endsWith(`/part/${part}`))
    }
  })

  test('checks, sends and gets a receipt', async () => {
    await page.goto(`${form}/check`)
    await sees(page, 'Check your answers, then send them')
    await press(page, 'Send')
    await sees(page, 'Thank you. Your answers are sent')
  })

  test('who goes back is told that it is sent already', async () => {
    await page.goBack()
    await sees(page, 'You have already sent this')
    const other = await newPage()
    await other.goto(link)
    await sees(other, 'This link does not work any more')
  })

  test('may answer three questions about groups, and leave one out', async () => {
    await page.goto(`${form}/done`)
    await follow(page, 'Answer three short questions')
    await sees(page, 'Is help fair to everybody?')
    await choose(page, 'ethnicity', 'mixed')
    await choose(page, 'freeMeals', 'not-said')
    await press(page, 'Save')
    await page.getByText('Thank you. Your three answers are kept').waitFor()
    expect(await page.getByRole('link', { name: 'Answer three short questions' }).count()).toBe(0)
  })
})
