import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { ownArea } from '#tests/support/an-open-area.ts'
import { everyVisit, signIn } from '#tests/support/browser.ts'
import { inDays } from '#tests/support/days.ts'
import { choose, follow, press, typeDate } from '#tests/support/steps.ts'
import { aWitness } from '#tests/support/witness.ts'

const clocks = /clocks and steps$/

// On a phone, with script and without.
const visits = everyVisit.filter(({ width }) => width === 320)

describe.each(visits)('a question about FASD from its first day to support, $how', (visit) => {
  const { sees } = aWitness('fasd', visit)
  const newPage = ownArea(visit)
  let page: Page

  beforeAll(async () => {
    page = await newPage()
    await signIn(page, 'clinician@medway.example')
  })

  const fasd = () => page.locator('section').filter({ hasText: 'FASD' }).last()
  const begin = (step: string) => fasd().getByRole('link', { name: step }).click()
  const write = (name: string, words: string) => page.locator(`[name="${name}"]`).fill(words)
  const record = async (what: string) => {
    await press(page, 'Record')
    await page.getByRole('heading', { name: `Recorded: ${what}` }).waitFor()
  }

  test('it is added during another assessment, with a clock of its own', async () => {
    await page.goto('/clinic/waiting?list=assessing&pathway=autism')
    await follow(page, 'H.S.')
    await follow(page, 'Add another question')
    await choose(page, 'pathway', 'fasd')
    await record('Another question added')
    await page.getByRole('heading', { name: 'With the clinic: FASD' }).waitFor()
    await begin('Open the request')
    await record('The clinic opened the request')
  })

  test('a panel is asked for funding; what is missing is named and nothing typed is lost', async () => {
    await begin('Ask a panel for funding')
    const panelDate = inDays(12)
    await typeDate(page, 'panelDate', panelDate)
    await press(page, 'Record')
    await page.getByText('Still missing: Which panel?').first().waitFor()
    await sees(page, clocks)
    expect(await page.locator('[name="panelDate-day"]').inputValue()).toBe(String(Number(panelDate.slice(8))))
    await write('panel', 'South East specialist panel')
    await record('Funding asked for')
    await page.getByRole('heading', { name: 'Waiting for a funding panel: FASD' }).waitFor()
    await begin('Funding was agreed')
    await write('panel', 'South East specialist panel')
    await record('Funding agreed')
    await page.getByText('Still waiting, and not part of what is being assessed: FASD').waitFor()
  })

  test('ten areas are looked at with a supervisor from outside, and nothing is added up', async () => {
    await begin('First appointment, without a booking')
    await choose(page, 'mode', 'face_to_face')
    await choose(page, 'present', 'child_and_parent')
    await choose(page, 'attendance', 'on_time')
    await record('First appointment')
    await begin('Assessment complete')
    await choose(page, 'componentsDone', 'physical-check')
    for (const part of ['history', 'observation', 'school-report', 'direct-assessment'])
      await choose(page, 'componentsWaived', part)
    for (const one of await page.locator('select[name^="areas."]').all())
      await one.selectOption('no-evidence')
    await page.locator('select[name="areas.memory"]').selectOption('evidence-of')
    await write('supervisorName', 'Dr Ada Byrne')
    await press(page, 'Record')
    await page.getByText('Still missing: At which service?').first().waitFor()
    await sees(page, clocks)
    expect(await page.locator('select[name="areas.memory"]').inputValue()).toBe('evidence-of')
    await write('supervisorOrganisation', 'National FASD clinic')
    await record('Assessment complete')
    await fasd().getByText('What the assessment found').click()
    await page.getByText('Supervised by Dr Ada Byrne, National FASD clinic').waitFor()
  })

  test('the outcome is shared; one to be looked at again needs its day', async () => {
    await begin('Outcome shared with the family')
    await choose(page, 'outcome', 'fasd_possible_review_later')
    await write('formulation', 'Short steps, pictures and a calm room help.')
    await write('sharedWith', 'Mum')
    await press(page, 'Record')
    await page.getByText('Enter when this will be looked at again').first().waitFor()
    expect(await page.locator('[name="formulation"]').inputValue()).toContain('calm room')
    await typeDate(page, 'reviewOn', inDays(180))
    await record('Outcome shared with the family')
  })

  test('support starts, and the other question goes on', async () => {
    await begin('Support after assessment started')
    await write('noPlanBecause', 'School writes the plan next week')
    await record('Support after assessment started')
    await sees(page, clocks)
    await page.getByRole('heading', { name: 'Support after assessment: FASD' }).waitFor()
    await page.getByRole('heading', { name: 'Assessment has started: autism' }).waitFor()
    expect(await page.getByRole('link', { name: 'Passed to adult services' }).count()).toBe(0)
  })
})
