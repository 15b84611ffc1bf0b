import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { referrals } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import {
  accept,
  aRequestDesk,
  aSentReferral,
  childId,
  commissioner,
  decide,
  mum,
  posted,
  senco,
  stranger,
  valueOf,
  wait,
  youngPerson,
} from './a-request.ts'

const once = 'e_toldonce0001'

describe('telling that something has changed', () => {
  let service: AService
  let referralId: string
  beforeEach(async () => {
    service = await aRequestDesk()
    referralId = (await aSentReferral(service)).referralId
    wait(service, 20)
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
  })
  afterEach(() => service.close())

  type Fields = Parameters<typeof posted>[0]
  const tell = (fields: Fields, key = once) =>
    service.services.tracker.tellChange(mum, { childId, once: key, form: posted(fields) })
  const stored = async () => {
    const referral = await service.store.records(referrals).get(referralId)
    if (!referral) throw new Error('no referral')
    return { ...referral, episode: foldEvents(referral.events)[0]! }
  }
  const toldSince = async () => (await stored()).events.filter(({ id }) => id.startsWith('e_told'))

  test('an answer with nothing changed is kept, and asks nobody for anything', async () => {
    expect(valueOf(await tell({ still: 'yes' }))).toEqual({ urgency: null })
    expect(await toldSince()).toMatchObject([
      {
        type: 'validation_answered',
        role: 'family',
        actorId: 'u_parent0001',
        payload: { stillWanted: 'yes' },
      },
    ])
    expect((await stored()).episode.risk).toBeNull()
  })

  test('sleep, school or a tired carer is a task for a clinician this week, with the family’s words', async () => {
    const told = await tell({
      still: 'yes',
      changed: ['sleep-or-eating', 'carer-strain'],
      words: 'Up all night.',
    })
    expect(valueOf(told)).toEqual({ urgency: 'this_week' })
    const events = await toldSince()
    expect(events.map(({ type }) => type)).toEqual(['validation_answered', 'risk_changed'])
    expect(events[0]).toMatchObject({ payload: { changed: ['sleep-or-eating', 'carer-strain'] } })
    expect(events[1]).toMatchObject({ payload: { whatChanged: 'Up all night.', urgency: 'this_week' } })
    const { episode, outbox } = await stored()
    expect(episode.risk).toMatchObject({ urgency: 'this_week' })
    expect(outbox.at(-1)).toMatchObject({ kind: 'someone-answered', to: 'u_admin00001@example.org' })
  })

  test('safety goes to everybody at the clinic the same day, and the message names nobody', async () => {
    const before = (await stored()).outbox.length
    const told = await tell({ still: 'yes', changed: 'safety', words: 'Ellie said she wants to run away.' })
    expect(valueOf(told)).toEqual({ urgency: 'same_day' })
    const { episode, outbox } = await stored()
    expect(episode.risk).toMatchObject({ urgency: 'same_day' })
    const messages = outbox.slice(before)
    expect(messages.map(({ kind }) => kind)).toEqual(['safety-task', 'safety-task', 'safety-task'])
    expect(JSON.stringify(messages)).not.toMatch(/Ellie|run away/)
  })

  test('"no longer wanted" opens a talk and closes nothing', async () => {
    expect(valueOf(await tell({ still: 'no' }))).toEqual({ urgency: 'this_week' })
    const { episode } = await stored()
    expect(episode.state).toBe('waiting')
    expect(episode.risk).toMatchObject({ urgency: 'this_week' })
    const [group] = valueOf(await service.services.tracker.where(mum, childId)).requests[0]?.groups ?? []
    expect(group).toMatchObject({ isOver: false, state: 'waiting' })
  })

  test('telling never moves the wait', async () => {
    wait(service, 30)
    const days = async () =>
      valueOf(await service.services.tracker.where(mum, childId)).requests[0]?.groups[0]?.daysWaited
    const before = await days()
    valueOf(await tell({ still: 'unsure', changed: 'school' }))
    expect(await days()).toBe(before)
  })

  test('the same form sent twice is told once', async () => {
    valueOf(await tell({ still: 'yes', changed: 'safety' }))
    const first = await stored()
    expect(valueOf(await tell({ still: 'yes', changed: 'safety' }))).toEqual({ urgency: 'same_day' })
    expect((await stored()).rev).toBe(first.rev)
    valueOf(await tell({ still: 'yes', changed: 'school' }, 'e_toldonce0002'))
    expect(await toldSince()).toHaveLength(4)
  })

  test('a form that says too little or too much is refused, and nothing is kept', async () => {
    const before = (await stored()).rev
    expect(await tell({ changed: 'school' })).toMatchObject({ refusal: 'still-missing' })
    expect(await tell({ still: 'perhaps' })).toMatchObject({ refusal: 'still-missing' })
    expect(await tell({ still: 'yes', words: 'x'.repeat(2001) })).toMatchObject({ refusal: 'words-too-long' })
    expect(await tell({ still: 'yes' }, 'not-a-key')).toMatchObject({ refusal: 'nothing-to-tell' })
    expect((await stored()).rev).toBe(before)
  })

  test('an unknown tick is not a change', async () => {
    expect(valueOf(await tell({ still: 'yes', changed: 'priority' }))).toEqual({ urgency: null })
  })

  test('a young person tells in their own name; others cannot tell at all', async () => {
    const form = posted({ still: 'yes', changed: 'safety' })
    valueOf(await service.services.tracker.tellMyChange(youngPerson, { once, form }))
    expect((await toldSince())[0]).toMatchObject({ role: 'young_person', actorId: 'u_young00001' })
    expect(await service.services.tracker.tellMyChange(mum, { once, form })).toMatchObject({
      refusal: 'not-found',
    })
    for (const actor of [stranger, senco, commissioner]) {
      const telling = { childId, once, form }
      expect(await service.services.tracker.tellChange(actor, telling)).toMatchObject({
        refusal: 'not-found',
      })
      expect(await service.services.tracker.changePage(actor, childId)).toMatchObject({
        refusal: 'not-found',
      })
    }
  })

  test('the page says who reads it and whether an answer is waited for', async () => {
    const page = valueOf(await service.services.tracker.changePage(mum, childId))
    expect(page).toMatchObject({
      name: 'Ellie',
      isOnList: true,
      answerBy: null,
      clinics: [{ name: 'Medway Clinic' }],
      readWithinDays: 5,
    })
    expect(page.once).toMatch(/^e_/)
  })
})

describe('before anybody has decided', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  test('whether it is still wanted is not asked, and what changed is a task all the same', async () => {
    const { referralId } = await aSentReferral(service)
    const { tracker } = service.services
    expect(valueOf(await tracker.changePage(mum, childId)).isOnList).toBe(false)
    const empty = { childId, once, form: posted({}) }
    expect(await tracker.tellChange(mum, empty)).toMatchObject({ refusal: 'nothing-said' })
    const told = await tracker.tellChange(mum, { childId, once, form: posted({ changed: 'new-report' }) })
    expect(valueOf(told)).toEqual({ urgency: 'routine' })
    const events = (await service.store.records(referrals).get(referralId))?.events.filter(({ id }) =>
      id.startsWith(once),
    )
    expect(events?.map(({ type }) => type)).toEqual(['risk_changed'])
  })

  test('with no request there is nobody to tell', async () => {
    const { tracker } = service.services
    expect(valueOf(await tracker.changePage(mum, childId)).clinics).toEqual([])
    const told = await tracker.tellChange(mum, { childId, once, form: posted({ words: 'Hello' }) })
    expect(told).toMatchObject({ refusal: 'nothing-to-tell' })
  })
})
