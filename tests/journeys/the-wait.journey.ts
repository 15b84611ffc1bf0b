import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import { areaId } from '#server/seed/workshop.ts'
import { collections, waitBases } from '#server/store/collections.ts'
import { openStore } from '#server/store/open-store.ts'
import { ownArea } from '#tests/support/an-open-area.ts'
import { everyVisit, signIn } from '#tests/support/browser.ts'
import { inMonths } from '#tests/support/days.ts'
import { choose, follow, press } from '#tests/support/steps.ts'
import { aWitness } from '#tests/support/witness.ts'

// The area of a journey is too small to have estimates of its own.
async function withEstimates(folder: string): Promise<void> {
  const store = await openStore({ dataDir: folder, mongoUri: null, collections })
  const asOf = addDays(inMonths(0), -1)
  const steps = Array.from({ length: 60 }, (_, index) => ({ days: 10 + index * 20, atRisk: 90, seen: 3 }))
  const bases = store.records(waitBases)
  for (const pathway of ['adhd', 'autism'] as const) {
    const id = `${areaId}:${pathway}:routine:${asOf}`
    await bases.remove(id)
    const kept = await bases.insert({
      id,
      areaId,
      pathway,
      priority: 'routine',
      asOf,
      recent: { weeks: 13, steps },
      pace: {
        seenByWeek: Array.from({ length: 13 }, () => 0),
        higherWaiting: 0,
        higherJoined: 0,
        waiting: [],
      },
      status: [],
      facts: { waiting: 90, seenInThreeMonths: 60, longestSeenDays: 800 },
    })
    if (!kept.ok) throw new Error(kept.refusal)
  }
  await store.close()
}

const range = /seen in another (\d+ to \d+ months|[\d a-z]+ to [\d a-z]+)/
const neverSaid = /number \d+ (in|on) the (queue|list)|average|place \d+|position/i

describe.each(everyVisit)('a parent who waits, $how', (visit) => {
  const { sees } = aWitness('wait', visit)
  const newPage = ownArea(visit, withEstimates)
  let page: Page
  let where = ''

  beforeAll(async () => {
    page = await newPage()
  })

  test('reads where the request is, a range and not a date, and what helps now', async () => {
    await signIn(page, 'anna@family.example')
    await sees(page, 'Your children')
    await follow(page, /Ellie/)
    await sees(page, /Ellie/)
    await follow(page, 'See where it is')
    await sees(page, /^Where are we with Ellie/)
    where = new URL(page.url()).pathname
    const main = await page.getByRole('main').innerText()
    expect(main).toMatch(range)
    expect(main).toContain('This is a range, not a promise.')
    expect(main).toContain('Getting help does not change your place.')
    expect(main).not.toMatch(neverSaid)
  })

  test('may open how it was worked out, and what can change it', async () => {
    await page.getByText('How we worked this out').first().click()
    const main = await page.getByRole('main').innerText()
    expect(main).toMatch(/seen for the first time/)
    expect(main).toContain('What can change it:')
    expect(main).toMatch(/We worked this out with what was known on \d+ \w+ \d{4}/)
  })

  test('is asked for the one answer that is missing, and loses nothing typed', async () => {
    await follow(page, 'Tell us something has changed')
    await sees(page, 'What has changed for Ellie?')
    await choose(page, 'changed', 'attendance')
    await page.locator('[name="words"]').fill('She has missed nine days since October.')
    await press(page, 'Send')
    await page.getByText('Choose yes, no or not sure.').first().waitFor()
    await sees(page, 'What has changed for Ellie?')
    if (visit.hasScript) expect(await page.locator('[data-error-summary]:focus').count()).toBe(1)
    expect(await page.locator('[name="words"]').inputValue()).toContain('nine days')
    expect(await page.locator('input[value="attendance"]').isChecked()).toBe(true)
  })

  test('tells, and reads who has it and when somebody reads it', async () => {
    await choose(page, 'still', 'yes')
    await press(page, 'Send')
    await sees(page, 'Thank you for telling us')
    expect(await page.getByRole('main').innerText()).toMatch(/within 5 working days/)
    await follow(page, 'See where we are')
    await sees(page, /^Where are we with Ellie/)
  })

  test('who says somebody may not be safe sees the numbers to call first', async () => {
    await follow(page, 'Tell us something has changed')
    await sees(page, 'What has changed for Ellie?')
    await choose(page, 'still', 'no')
    await choose(page, 'changed', 'safety')
    await press(page, 'Send')
    await sees(page, 'Thank you for telling us')
    const main = await page.getByRole('main').innerText()
    expect(main).toMatch(/999/)
    expect(main).toMatch(/the same working day/)
    await page.goto(where)
    await sees(page, /^Where are we with Ellie/)
    expect(await page.getByRole('main').innerText()).toMatch(/is on the list of .+ for an assessment/)
  })

  test('the clinic is told by a message that names nobody', async () => {
    await page.goto('/dev/outbox')
    const message = page.getByRole('article').filter({ hasText: 'clinician@medway.example' }).first()
    for (let look = 0; look < 40 && (await message.count()) === 0; look += 1) {
      await page.waitForTimeout(500)
      await page.goto('/dev/outbox')
    }
    expect(await message.innerText()).not.toMatch(/Ellie|Nowak|safe to/)
  })

  test('reads the same in easy words', async () => {
    await page.goto(where)
    await follow(page, 'Easy read')
    await page.goto(where)
    await sees(page, 'Where are we with Ellie')
    expect(await page.getByRole('main').innerText()).toContain('This is not a promise.')
    await follow(page, 'Tell us something has changed')
    await sees(page, 'What has changed for Ellie?')
  })
})

describe.each(everyVisit)('a young person who waits, $how', (visit) => {
  const { sees } = aWitness('my-wait', visit)
  const newPage = ownArea(visit, withEstimates)
  let page: Page

  beforeAll(async () => {
    page = await newPage()
  })

  test('reads their own page, said to them', async () => {
    await signIn(page, 'jade@family.example')
    await page.goto('/me/where')
    await sees(page, 'Where are we with my request')
    const main = await page.getByRole('main').innerText()
    expect(main).toMatch(range)
    expect(main).toMatch(/You are on the list/)
    expect(main).not.toMatch(neverSaid)
  })

  test('tells in their own words, and finds help for young people on the same page', async () => {
    await follow(page, 'Tell us something has changed')
    await sees(page, 'What has changed for you?')
    expect(await page.getByRole('main').innerText()).toMatch(/0800 1111/)
    await press(page, 'Send')
    await page.getByText('Choose yes, no or not sure.').first().waitFor()
    await choose(page, 'still', 'unsure')
    await page.locator('[name="words"]').fill('I am not sure I want to go any more.')
    await press(page, 'Send')
    await sees(page, 'Thank you for telling us')
    await follow(page, 'See where we are')
    await sees(page, 'Where are we with my request')
    expect(await page.getByRole('main').innerText()).toMatch(/You are on the list/)
  })
})
