import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { ownArea } from '#tests/support/an-open-area.ts'
import { everyVisit, signIn } from '#tests/support/browser.ts'
import { birthdayOn, choose, follow, openChild, press, typeDate } from '#tests/support/steps.ts'
import { aWitness } from '#tests/support/witness.ts'

describe.each(everyVisit)('the SENCO, $how', (visit) => {
  const { sees } = aWitness('senco', visit)
  const newPage = ownArea(visit)
  let page: Page
  let added = ''

  beforeAll(async () => {
    page = await newPage()
  })

  test('signs in and sees what to do today', async () => {
    await page.goto('/sign-in')
    await sees(page, 'Sign in')
    await signIn(page, 'senco@oakfield.example')
    await sees(page, 'Children you work with')
  })

  test('who leaves out a name is told so, and taken to it', async () => {
    await page.goto('/children/new')
    await sees(page, 'Add a child')
    await press(page, 'Save and go on to people')
    const summary = page.getByRole('alert')
    await summary.getByRole('link', { name: "Enter the child's first name" }).waitFor()
    await sees(page, 'Add a child')
    expect(await page.title()).toMatch(/^Error: /)
    if (visit.hasScript) expect(await page.locator('[data-error-summary]:focus').count()).toBe(1)
    await summary.getByRole('link', { name: "Enter the child's first name" }).click()
    expect(await page.getByLabel('First name').evaluate((field) => field === document.activeElement)).toBe(
      true,
    )
  })

  test('adds a child who may be here already, and says that this is another child', async () => {
    await openChild(page, 'Ellie')
    const birthday = await birthdayOn(page)
    await page.goto('/children/new')
    await page.getByLabel('First name').fill('Ellie')
    await page.getByLabel('Family name').fill('Nowak')
    await page.getByLabel('Likes to be called').fill('Elle')
    await typeDate(page, 'birthDate', birthday)
    await choose(page, 'sex', 'female')
    await choose(page, 'basis', 'sen-support')
    await press(page, 'Save and go on to people')
    await page.getByRole('heading', { name: 'This child may be here already' }).first().waitFor()
    await sees(page, 'Add a child')
    expect(await page.getByRole('main').innerText()).toContain(`E.N. ${birthday.slice(0, 4)}`)
    await choose(page, 'notADuplicate', 'yes')
    await press(page, 'Save and go on to people')
    await page.waitForURL(/\/people$/)
    added = new URL(page.url()).pathname.replace('/people', '')
    await sees(page, 'People around Elle')
  })

  test('adds the mother and asks her by email, after reading the exact words', async () => {
    await page.locator('select[name="kind"]').selectOption({ label: 'Parent' })
    await page.getByLabel('What to call them on the board').fill('Mum')
    await page.getByLabel('Email address').fill('mother@family.example')
    await press(page, 'Add to the list')
    await page.getByRole('heading', { name: 'Mum' }).waitFor()
    await page.goto(`${added}/invite`)
    await sees(page, 'Ask people about Elle')
    await follow(page, 'Mum')
    await sees(page, 'Ask Mum')
    await choose(page, 'channel', 'email')
    await press(page, 'Show the exact words first')
    await page.getByRole('heading', { name: 'The exact words' }).waitFor()
    await sees(page, 'Ask Mum')
    await press(page, 'Ask now')
    await sees(page, 'Who has answered about Elle')
  })

  test('asks a teacher with a link to hand over, and puts down an own part', async () => {
    await page.goto(`${added}/invite?who=other`)
    await choose(page, 'viewpoint', 'school')
    await page.getByLabel('What to call them on the board').fill('Class teacher')
    await choose(page, 'form', 'brief')
    await choose(page, 'channel', 'letter')
    await press(page, 'Ask now')
    await sees(page, 'Print this letter now')
    expect(await page.getByRole('main').innerText()).toMatch(/\/i\/[\w-]{20,}/)
    await page.goto(`${added}/invite?who=me`)
    await sees(page, 'Add your own part')
    await press(page, 'Add my part')
    await sees(page, 'Who has answered about Elle')
  })

  test('watches who has answered, never what', async () => {
    const board = await page.getByRole('main').innerText()
    expect(board).toContain('Class teacher')
    expect(board).toContain('You cannot see answers here')
    await openChild(page, 'Amira')
    const amira = new URL(page.url()).pathname
    await page.goto(`${amira}/board`)
    await sees(page, 'Who has answered about Amira')
    expect(await page.content()).not.toMatch(/Needs a lot of help|Often needs help|A real strength/)
  })

  test('looks at the picture of Ben as each reader will, then publishes it', async () => {
    const ben = await openChild(page, 'Ben')
    await sees(page, /Ben/)
    await page.goto(`${ben}/publish`)
    await sees(page, 'Publish the picture of Ben')
    for (const face of ['?face=family', '?face=me', '']) {
      await page.goto(`${ben}/profile${face}`)
      await sees(page, /./)
    }
    await page.goto(`${ben}/publish`)
    await press(page, 'Publish the picture')
    await sees(page, 'Ben: strengths and needs')
    for (const part of ['differences', 'answers', 'change', 'how', 'one-page']) {
      await page.goto(`${ben}/profile/${part}`)
      await sees(page, /./)
    }
  })

  test('turns what can start now into a plan in one click, and says who does it', async () => {
    const ben = await openChild(page, 'Ben')
    await page.goto(`${ben}/profile`)
    await press(page, 'Put in plan')
    await sees(page, 'Support plan for Ben')
    await page.getByText('Who does what, and when').click()
    const first = page.locator('form.card').first()
    await first.getByLabel('Who').fill('Miss Green')
    await first.getByRole('button', { name: /Save/ }).click()
    await page.getByRole('table').getByText('Miss Green').first().waitFor()
    await sees(page, 'Support plan for Ben')
  })

  test('asks a clinic about Sofia without typing a single fact again', async () => {
    const sofia = await openChild(page, 'Sofia')
    await page.goto(`${sofia}/referrals`)
    await sees(page, 'Requests for Sofia')
    await page.goto(`${sofia}/referrals/new`)
    await sees(page, 'Ask a clinic about Sofia')
    await choose(page, 'pathways', 'adhd')
    await choose(page, 'pathways', 'autism')
    await page
      .getByRole('radio', { name: /paediatrics/i })
      .first()
      .check({ force: true })
    await press(page, 'Continue')
    await sees(page, 'What the clinic likes to know')
    const [, have = '0'] = /We have (\d+) of/.exec(await page.getByRole('main').innerText()) ?? []
    expect(Number(have)).toBeGreaterThan(8)
    await press(page, 'Save and continue')
    await sees(page, 'Who said yes?')
    await page.getByRole('radio', { name: 'Mum' }).check({ force: true })
    await press(page, 'Save and continue')
    await sees(page, 'Check before you send')
    await press(page, 'Send now')
    await sees(page, /^Your request is with/)
    await follow(page, 'Go to the request')
    await sees(page, /^Request to/)
  })

  test('answers the own part later', async () => {
    await page.goto(`${added}/board`)
    await follow(page, 'Answer your part')
    await sees(page, 'Tell us about Elle')
  })

  test('signs out', async () => {
    await press(page, 'Sign out')
    await sees(page, 'You are signed out')
    expect((await page.goto('/children'))?.url()).toContain('/sign-in')
  })
})
