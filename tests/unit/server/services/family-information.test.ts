import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contributions } from '#server/store/collections.ts'
import { createTimedWork } from '#server/services/timed-work.ts'
import { createGate } from '#server/services/gate.ts'
import type { AService } from '../../../support/a-service.ts'
import { aTie } from '../../../support/records.ts'
import {
  accept,
  addDad,
  aRequestDesk,
  aSentReferral,
  changeChild,
  childId,
  clinician,
  commissioner,
  dad,
  decide,
  mum,
  senco,
  storedReferral,
  stranger,
  valueOf,
  wait,
  youngPerson,
} from './a-request.ts'

describe('a family asked for something by a clinic', () => {
  let service: AService
  let place = { childId, referralId: '' }
  beforeEach(async () => {
    service = await aRequestDesk()
    place = await aSentReferral(service, ['adhd', 'autism'])
  })
  afterEach(() => service.close())

  const ask = async (askedOf: string, evidence: readonly string[], pathways = ['adhd', 'autism']) => {
    const fields = { decision: 'ask', pathways, askedOf, evidence }
    valueOf((await decide(service, place.referralId, { fields })).outcome)
  }
  const page = async (by = mum) => valueOf(await service.services.tracker.informationPage(by, place))
  const words = 'They walked at eleven months.'
  const answer = async (by = mum, part: object = {}) => {
    const { once } = await page(by)
    const told = { once, evidenceIds: ['development'], text: words, ...part }
    return {
      told,
      outcome: await service.services.tracker.answerInformation(by, { ...place, answer: told }),
    }
  }
  const isAskedOnFirstPages = async () => [
    valueOf(await service.services.family.child(mum, childId)).isAskedByClinic,
    valueOf(await service.services.family.me(youngPerson)).isAskedByClinic,
  ]
  const stored = () => storedReferral(service, place.referralId)
  const received = async () => (await stored()).events.filter(({ type }) => type === 'info_received')

  test('reads what is asked, by when, and that it is theirs to answer', async () => {
    await ask('home', ['development', 'sleep'])
    expect(await isAskedOnFirstPages()).toEqual([true, false])
    const [request] = valueOf(await service.services.tracker.where(mum, childId)).requests
    expect(request?.groups.map(({ asked }) => asked)).toEqual([
      { of: 'home', due: '2026-12-20', isYours: true },
    ])
    expect((await page()).asked).toEqual({
      due: '2026-12-20',
      evidenceIds: ['development', 'sleep'],
      isPrivate: false,
    })
  })

  test('answers in words, and every pathway that asked goes back to those who decide', async () => {
    await ask('home', ['development'])
    expect((await answer()).outcome.ok).toBe(true)
    const after = await page()
    expect(after).toMatchObject({ asked: null, answeredOn: '2026-11-22' })
    expect(await isAskedOnFirstPages()).toEqual([false, false])
    const [request] = valueOf(await service.services.tracker.where(mum, childId)).requests
    expect(request?.groups).toMatchObject([{ state: 'in_triage', asked: null, pathways: ['adhd', 'autism'] }])
    expect((await received()).map(({ role, payload }) => ({ role, payload }))).toEqual([
      { role: 'family', payload: { evidenceIds: ['development'] } },
      { role: 'family', payload: { evidenceIds: ['development'] } },
    ])
  })

  test('posting the same answer twice is one answer, and the clinic is told once', async () => {
    await ask('home', ['development'], ['autism'])
    const before = (await stored()).outbox.length
    const { told } = await answer()
    const again = await service.services.tracker.answerInformation(mum, { ...place, answer: told })
    expect(again.ok).toBe(true)
    expect(await received()).toHaveLength(1)
    expect((await stored()).outbox.slice(before).map(({ kind }) => kind)).toEqual(['someone-answered'])
  })

  test('those who decide read the answer once, with who gave it', async () => {
    await ask('home', ['development'])
    await answer()
    const pack = valueOf(await service.services.triage.pack(clinician, place.referralId))
    expect(pack.answers).toMatchObject([{ by: 'family', name: 'Mum', on: '2026-11-22', text: words }])
    expect(pack.evidence.find(({ id }) => id === 'development')?.state).toBe('have')
  })

  test('school does not read a family’s words, only that an answer came', async () => {
    await ask('home', ['development'])
    await answer()
    const read = valueOf(await service.services.referrals.page(senco, place))
    expect(read.timeline.at(-1)).toMatchObject({ type: 'info_received', by: 'family', note: null })
    expect(JSON.stringify(read)).not.toContain(words)
  })

  test('parents who live apart do not read each other’s answer', async () => {
    await addDad(service)
    await ask('home', ['development'])
    await answer()
    const read = [await page(dad), valueOf(await service.services.tracker.where(dad, childId))]
    expect(JSON.stringify(read)).not.toContain(words)
    expect(read[0]).toMatchObject({ asked: null, answeredOn: null })
  })

  test.each([
    ['no words', { text: '  ' }, 'write-an-answer'],
    ['too many words', { text: 'a'.repeat(4001) }, 'too-long'],
    ['nothing ticked', { evidenceIds: [] }, 'say-what-it-is'],
    ['something nobody asked for', { evidenceIds: ['hearing'] }, 'say-what-it-is'],
    ['a made-up line', { once: 'x' }, 'nothing-asked'],
  ])('an answer with %s is refused and changes nothing', async (_what, part, refusal) => {
    await ask('home', ['development'])
    const before = await stored()
    expect((await answer(mum, part)).outcome).toMatchObject({ refusal })
    expect(await stored()).toEqual(before)
  })

  test('what is private is talked about and neither shown nor answered on the page', async () => {
    await ask('home', ['development', 'safeguarding-question'])
    expect((await page()).asked).toMatchObject({ evidenceIds: ['development'], isPrivate: true })
    expect((await answer(mum, { evidenceIds: ['safeguarding-question'] })).outcome).toMatchObject({
      refusal: 'say-what-it-is',
    })
  })

  test('a part of the questions is offered where it waits for this person and asks about it', async () => {
    await ask('home', ['sleep'], ['adhd'])
    expect((await page()).hasQuestions).toBe(false)
    await service.store
      .records(contributions)
      .mutate('a_homeform1', (form) => ({ ok: true, value: { ...form, sentAt: null } }))
    expect((await page()).hasQuestions).toBe(true)
  })

  test('a family’s answer ends the reminders of the family and not those of school', async () => {
    await ask('home', ['development'], ['adhd'])
    await ask('school', ['attendance'], ['autism'])
    expect((await answer()).outcome.ok).toBe(true)
    const desk = { ...service.parts, gate: createGate(service.parts) }
    wait(service, 18)
    await createTimedWork(desk).doDue()
    const reminded = (await stored()).events.filter(({ type }) => type === 'info_reminded')
    expect(reminded.map(({ episodeId }) => episodeId)).toHaveLength(1)
    const [request] = valueOf(await service.services.tracker.where(mum, childId)).requests
    expect(request?.groups).toMatchObject([
      { state: 'in_triage', pathways: ['adhd'] },
      { state: 'info_requested', pathways: ['autism'], asked: { of: 'school', isYours: false } },
    ])
  })

  test('school does not answer what a family was asked, nor a family what school was asked', async () => {
    await ask('home', ['development'], ['adhd'])
    const read = valueOf(await service.services.referrals.page(senco, place))
    expect(read).toMatchObject({ asked: null, askedOfOthers: [{ of: 'home', due: '2026-12-20' }] })
    const said = { once: read.once, evidenceIds: ['development'], text: words }
    expect(await service.services.referrals.answer(senco, { place, answer: said })).toMatchObject({
      refusal: 'nothing-asked',
    })
    await ask('school', ['attendance'], ['autism'])
    await answer()
    expect((await answer(mum, { evidenceIds: ['attendance'] })).outcome).toMatchObject({
      refusal: 'nothing-asked',
    })
  })

  test('a young person answers what they were asked themselves, and a parent does not', async () => {
    await ask('self', ['development'], ['autism'])
    expect((await page()).asked).toBeNull()
    const own = valueOf(await service.services.tracker.myInformationPage(youngPerson, place.referralId))
    expect(own.asked?.evidenceIds).toEqual(['development'])
    const said = { once: own.once, evidenceIds: ['development'], text: 'Breaks are too loud.' }
    const sent = { referralId: place.referralId, answer: said }
    expect((await service.services.tracker.answerMyInformation(youngPerson, sent)).ok).toBe(true)
    expect(await received()).toMatchObject([{ role: 'young_person', note: 'Breaks are too loud.' }])
  })

  test('a parent answers for a child who has no page of their own', async () => {
    await changeChild(service, () => ({ ties: [aTie('u_parent0001')] }))
    await ask('self', ['development'], ['autism'])
    expect((await answer(mum, { evidenceIds: ['development'] })).outcome.ok).toBe(true)
  })

  test('nobody else finds what was asked, and a refused try is in the access log', async () => {
    await ask('home', ['development'])
    const told = { once: 'e_information1', evidenceIds: ['development'], text: words }
    for (const actor of [stranger, senco, clinician, commissioner]) {
      expect(await service.services.tracker.informationPage(actor, place)).toMatchObject({
        refusal: 'not-found',
      })
      expect(
        await service.services.tracker.answerInformation(actor, { ...place, answer: told }),
      ).toMatchObject({ refusal: 'not-found' })
    }
    expect(await received()).toEqual([])
  })

  test('nothing waits for an answer after the clinic went on without it', async () => {
    await ask('home', ['development'])
    const { once } = await page()
    const fields = { ...accept, pathways: ['adhd', 'autism'] }
    valueOf((await decide(service, place.referralId, { fields })).outcome)
    const told = { once, evidenceIds: ['development'], text: words }
    expect(await service.services.tracker.answerInformation(mum, { ...place, answer: told })).toMatchObject({
      refusal: 'nothing-asked',
    })
  })
})
