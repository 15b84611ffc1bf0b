import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AService } from '../../../support/a-service.ts'
import {
  aRequestDesk,
  aSentReferral,
  changeChild,
  clinician,
  decide,
  everything,
  letters,
  posted,
  storedReferral,
  valueOf,
  wait,
} from './a-request.ts'

const asking = { decision: 'ask', pathways: 'autism', evidence: ['attendance', 'support-tried'] }
const askSchool = { ...asking, askedOf: 'school' }

describe('a child who learns at home', () => {
  let service: AService
  let referralId = ''
  beforeEach(async () => {
    service = await aRequestDesk()
    referralId = (await aSentReferral(service)).referralId
  })
  afterEach(() => service.close())

  const triage = () => service.services.triage
  const leavesSchool = async (where: 'home-educated' | 'not-in-setting' = 'home-educated') => {
    const learnsElsewhere = { where, by: 'u_parent0001', on: '2026-11-22' }
    await changeChild(service, () => ({ learnsElsewhere }))
  }
  const evidence = async (id: string) => {
    const { evidence: lines } = valueOf(await triage().pack(clinician, referralId))
    return lines.find((line) => line.id === id)
  }
  const asked = async () => valueOf((await decide(service, referralId, { fields: askSchool })).outcome)

  test('has no school that could be asked; the page offers the others, and what would tell as much', async () => {
    const before = valueOf(await triage().decidePage(clinician, referralId))
    expect(before.askable).toContain('school')
    await leavesSchool()
    const page = valueOf(await triage().decidePage(clinician, referralId))
    expect(page.askable).toEqual(['home', 'health', 'self'])
    expect(page.evidence.find(({ id }) => id === 'support-tried')).toMatchObject({
      state: 'missing',
      owner: 'home',
      alternatives: ['what-home-tried'],
    })
  })

  test.each(['home-educated', 'not-in-setting'] as const)(
    'a post that asks a school all the same is refused, and nothing is written (%s)',
    async (where) => {
      const { once, seen } = valueOf(await triage().decidePage(clinician, referralId))
      const form = posted({ ...askSchool, seen })
      const decision = valueOf(await triage().checkDecision(clinician, referralId, form))
      await leavesSchool(where)
      const before = await storedReferral(service, referralId)
      expect(await triage().checkDecision(clinician, referralId, form)).toMatchObject({
        refusal: 'no-school-to-ask',
      })
      expect(await triage().decide(clinician, { referralId, once, seen, decision, letters })).toMatchObject({
        refusal: 'no-school-to-ask',
      })
      expect(await storedReferral(service, referralId)).toEqual(before)
      const family = { ...askSchool, askedOf: 'home' }
      valueOf((await decide(service, referralId, { fields: family })).outcome)
    },
  )

  test('what a school was asked before the child left it is open again for those who can tell instead', async () => {
    await asked()
    for (const id of ['attendance', 'support-tried'])
      expect(await evidence(id)).toMatchObject({ state: 'asked', owner: 'school' })
    await leavesSchool()
    expect(await evidence('support-tried')).toMatchObject({ state: 'missing', owner: 'home' })
    expect(await evidence('attendance')).toMatchObject({ state: 'not-needed', because: 'no-setting' })
  })

  test('no school is reminded; a person of the clinic gets in touch', async () => {
    await asked()
    await leavesSchool()
    const { outbox: before } = await storedReferral(service, referralId)
    wait(service, 15)
    await service.services.timedWork.doDue()
    const { outbox, events } = await storedReferral(service, referralId)
    expect(events.at(-1)).toMatchObject({ type: 'info_reminded', payload: { channel: 'by-person' } })
    const told = outbox.slice(before.length).map(({ to }) => to)
    expect(told).toEqual(['u_admin00001@example.org'])
  })

  test('the queue counts the same lines as the page of the request', async () => {
    await leavesSchool()
    const { evidenceSum } = valueOf(await triage().pack(clinician, referralId))
    const [line] = valueOf(await triage().queue(clinician, everything)).lines
    expect(line?.evidence).toEqual(evidenceSum)
  })
})
