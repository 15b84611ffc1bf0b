import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { ownArea } from '#tests/support/an-open-area.ts'
import { signIn } from '#tests/support/browser.ts'
import { choose, follow, press } from '#tests/support/steps.ts'
import { aWitness } from '#tests/support/witness.ts'

const phones = [
  { how: 'on a phone', width: 320, hasScript: true },
  { how: 'on a phone without script', width: 320, hasScript: false },
] as const

describe.each(phones)('a family that asks a clinic themselves, $how', (visit) => {
  const { sees } = aWitness('asking', visit)
  const own = aWitness('asking-me', visit)
  const newPage = ownArea(visit)
  const addressOf = (page: Page) => new URL(page.url()).pathname
  let parent: Page
  let where = ''
  let referralId = ''

  beforeAll(async () => {
    parent = await newPage()
  })

  test('chooses what to ask, sees what is known, and sends it with a yes', async () => {
    await signIn(parent, 'sue@family.example')
    await follow(parent, /Ben/)
    await follow(parent, 'Ask a clinic yourself, or see who can ask')
    await sees(parent, 'Ask a clinic about Ben yourself')
    await press(parent, 'Continue')
    await parent.getByRole('alert').getByText('Choose at least one, or “not sure yet”.').waitFor()
    await choose(parent, 'pathways', 'autism')
    await parent.getByText('Paediatrics').first().click()
    await press(parent, 'Continue')
    await parent.getByRole('heading', { level: 1, name: 'What the clinic likes to know' }).waitFor()
    referralId = addressOf(parent).split('/').at(-1) ?? ''
    await sees(parent, 'What the clinic likes to know')
    await press(parent, 'Continue')
    await sees(parent, 'Check and send your request')
    await press(parent, 'Send to the clinic')
    await parent.getByRole('alert').getByText('Nothing was sent yet').waitFor()
    await choose(parent, 'agrees', 'yes')
    await press(parent, 'Send to the clinic')
    await sees(parent, /^Where are we with Ben/)
    where = addressOf(parent)
  })

  test('is asked something by the clinic, in a letter previewed in easy read', async () => {
    const clinician = await newPage({ width: 1280 })
    await signIn(clinician, 'clinician@medway.example')
    await clinician.goto(`/clinic/queue/${referralId}/decide`)
    await choose(clinician, 'decision', 'ask')
    await choose(clinician, 'askedOf', 'home')
    const first = clinician.locator('input[name="evidence"]:not([value="safeguarding-question"])').first()
    await choose(clinician, 'evidence', (await first.getAttribute('value')) ?? '')
    await clinician.getByLabel(/language/i).selectOption('en-GB-x-easy')
    await press(clinician, /Preview|Read the letters|letters/)
    await clinician.getByText('We want to know more.').waitFor()
    await press(clinician, /Save|Send/)
    await clinician.waitForURL((url) => !url.pathname.endsWith('/decide'))
    await clinician.close()
  })

  test('answers in words, and nothing typed is lost when something is missing', async () => {
    await parent.goto(where)
    await parent.getByText('They have asked you.').first().waitFor()
    await follow(parent, 'Answer what they asked')
    await sees(parent, /asks about Ben$/)
    await press(parent, 'Send to the clinic')
    await parent.getByRole('alert').getByText('Write a few words for the clinic.').waitFor()
    await parent.getByLabel('Your answer').fill('Ben was four when we saw it first.')
    for (const tick of await parent.locator('input[name="evidence"]').all())
      await parent.locator(`label[for="${(await tick.getAttribute('id')) ?? ''}"]`).click()
    await press(parent, 'Send to the clinic')
    await parent.getByRole('alert').getByText('Tick at least one thing').waitFor()
    expect(await parent.getByLabel('Your answer').inputValue()).toBe('Ben was four when we saw it first.')
    await sees(parent, /asks about Ben$/)
    for (const tick of await parent.locator('input[name="evidence"]').all())
      await parent.locator(`label[for="${(await tick.getAttribute('id')) ?? ''}"]`).click()
    await press(parent, 'Send to the clinic')
    await parent.getByText(/^You answered on/).waitFor()
    await sees(parent, /asks about Ben$/)
    await parent.goto(where)
    await parent.getByText('is reading the request').first().waitFor()
  })

  test('reads all of it in easy read', async () => {
    await parent.goto(`${where}?lng=en-GB-x-easy`)
    await parent
      .getByText(/^Somebody at .* is reading the request\.$/)
      .first()
      .waitFor()
    await sees(parent, /^Where are we with Ben/)
    await parent.goto(where.replace(/where$/, 'ask'))
    await sees(parent, /Ben/)
    await parent.goto(where.replace(/where$/, `answer/${referralId}`))
    await sees(parent, /asks about Ben$/)
  })

  test('a young person sees their own request, and that it need not be asked for again', async () => {
    const page = await newPage()
    await signIn(page, 'jade@family.example')
    await follow(page, 'Where is my request')
    await own.sees(page, 'Where are we with my request')
    await page.goto('/me/ask')
    await own.sees(page, 'Ask a clinic yourself')
    await page.getByText('The clinic has a request for this already.').first().waitFor()
  })

  test('a parent chooses whether school goes on hearing of a request school sent', async () => {
    const page = await newPage()
    await signIn(page, 'anna@family.example')
    await follow(page, /Ellie/)
    await follow(page, 'See where it is')
    await follow(page, /^Choose what .* can see$/)
    const witness = aWitness('asking-sharing', visit)
    await witness.sees(page, /^What .* can see of this request$/)
    const sharing = addressOf(page)
    await press(page, /^Stop showing/)
    await page.getByText(/does not see anything new about this request/).waitFor()
    await page.goto(sharing)
    await witness.sees(page, /^What .* can see of this request$/)
    await press(page, /^Show .* again$/)
    await page.getByText(/They can see where it is/).waitFor()
  })
})
