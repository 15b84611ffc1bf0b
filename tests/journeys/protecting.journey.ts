import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { ownArea } from '#tests/support/an-open-area.ts'
import { everyVisit, signIn } from '#tests/support/browser.ts'
import { openChild, press } from '#tests/support/steps.ts'
import { aWitness } from '#tests/support/witness.ts'

describe.each(everyVisit)('protecting a family, $how', (visit) => {
  const { sees } = aWitness('protecting', visit)
  const newPage = ownArea(visit)
  let page: Page
  let child = ''

  beforeAll(async () => {
    page = await newPage()
  })

  test('the SENCO protects a family at once, and can only ask to lift it', async () => {
    await signIn(page, 'senco@oakfield.example')
    child = await openChild(page, 'Ellie')
    await page.goto(`${child}/protection`)
    await sees(page, 'Protecting Ellie')
    await press(page, 'Protect this family now')
    await page.getByText('This family is protected').waitFor()
    await press(page, 'Ask to lift this')
    await page.getByText('You have asked to lift this').waitFor()
    await sees(page, 'Protecting Ellie')
  })

  test('a second person lifts it, and nobody is shut out without a reason', async () => {
    const guard = await newPage()
    await signIn(guard, 'safeguarding@oakfield.example')
    await guard.goto(`${child}/protection`)
    await press(guard, 'Confirm, and lift this')
    await guard.getByRole('button', { name: 'Protect this family now' }).waitFor()
    await guard.locator('details summary').first().click()
    await press(guard, 'Shut this person out now')
    await guard.getByText('Choose why').first().waitFor()
    await sees(guard, 'Protecting Ellie')
    expect(await guard.getByRole('main').getByRole('button', { name: 'Ask to lift this' }).count()).toBe(0)
  })
})
