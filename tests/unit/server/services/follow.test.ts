import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { done } from '#schemas/outcome.ts'
import { accessEntries, children, people, referrals } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { aTie } from '../../../support/records.ts'
import {
  accept,
  administrator,
  aRequestDesk,
  aSentReferral,
  changeChild,
  childId,
  clinician,
  decide,
  mum,
  senco,
  storedReferral,
  stranger,
  valueOf,
  wait,
} from './a-request.ts'

const gran = {
  kind: 'carer',
  label: 'Gran',
  email: 'gran@family.example',
  phone: '',
  evidence: 'Signed the letter of 3 May',
  locale: 'en-GB',
}
const knows = { day: '3', month: '5', letter: 'E', password: 'three-words-here', device: 'phone' }

describe('a family of a child that came on paper', () => {
  let service: AService
  let referralId = ''
  beforeEach(async () => {
    service = await aRequestDesk()
    referralId = (await aSentReferral(service)).referralId
    // On paper nobody of the family stands on the record, and no school.
    await changeChild(service, () => ({ ties: [], schoolId: null, birthDate: '2018-05-03' }))
  })
  afterEach(() => service.close())

  const invite = (typed: object = {}, by = administrator) =>
    service.services.triage.inviteFamily(by, { referralId, typed: { ...gran, ...typed } })
  const linkSent = async () => {
    const { outbox } = await storedReferral(service, referralId)
    const message = outbox.findLast(({ kind }) => kind === 'follow-invitation')
    return message?.params['link'] ?? ''
  }
  const place = async () => ({ referralId, token: (await linkSent()).split('/').at(-1) ?? '' })
  const follow = async (part: object = {}) =>
    service.services.follow.follow(await place(), { ...knows, ...part })
  const invited = async () => {
    valueOf(await invite())
    return place()
  }

  test('is invited by a link that names nobody, and becomes a tie with what was seen', async () => {
    valueOf(await invite())
    expect(await linkSent()).toMatch(new RegExp(`/i/follow/${referralId}/[\\w-]{20,}$`))
    const child = await service.store.records(children).get(childId)
    expect(child?.ties).toMatchObject([{ kind: 'carer', label: 'Gran', state: 'active' }])
    expect(child?.ties[0]?.evidence).toContain('Signed the letter')
    const page = valueOf(await service.services.triage.inviteFamilyPage(administrator, referralId))
    expect(page.family).toMatchObject([{ label: 'Gran', hasAccount: false }])
    expect(JSON.stringify(page)).not.toContain('gran@family')
  })

  test('shows that they know the child, and then follows the request and answers what is asked', async () => {
    await invited()
    const { cookie, isSelf } = valueOf(await follow())
    const { actor } = await service.services.sessions.resume(cookie)
    expect(actor).toMatchObject({ kind: 'person', familyRole: 'parent' })
    expect(isSelf).toBe(false)
    const where = valueOf(await service.services.tracker.where(actor, childId))
    expect(where.requests).toMatchObject([{ id: referralId }])
    const ask = { decision: 'ask', pathways: 'autism', askedOf: 'home', evidence: 'development' }
    valueOf((await decide(service, referralId, { fields: ask })).outcome)
    const request = { childId, referralId }
    const { once } = valueOf(await service.services.tracker.informationPage(actor, request))
    const answer = { once, evidenceIds: ['development'], text: 'Walked at eleven months.' }
    expect((await service.services.tracker.answerInformation(actor, { ...request, answer })).ok).toBe(true)
    const signIn = { email: gran.email, password: knows.password, device: 'phone' }
    expect((await service.services.accounts.signIn(signIn)).ok).toBe(true)
  })

  test('is invited in the language they read, and their page and account begin in it', async () => {
    valueOf(await invite({ locale: 'en-GB-x-easy' }))
    const { outbox } = await storedReferral(service, referralId)
    expect(outbox.at(-1)).toMatchObject({ kind: 'follow-invitation', locale: 'en-GB-x-easy' })
    expect(await linkSent()).toMatch(/\?lng=en-GB-x-easy$/)
    const token = (await linkSent()).split('/').at(-1)?.split('?')[0] ?? ''
    const { cookie } = valueOf(await service.services.follow.follow({ referralId, token }, knows))
    expect(await service.services.sessions.resume(cookie)).toMatchObject({ locale: 'en-GB-x-easy' })
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    const told = (await storedReferral(service, referralId)).outbox.findLast(({ to }) => to === gran.email)
    expect(told).toMatchObject({ kind: 'decision-made', locale: 'en-GB-x-easy' })
    expect(await invite({ locale: 'fr' })).toMatchObject({ details: { locale: 'choose' } })
  })

  test('a link works once, for seven days, and a new one ends the one before', async () => {
    const first = await invited()
    valueOf(await invite())
    expect(await service.services.follow.isLive(first)).toBe(false)
    const second = await place()
    expect(await service.services.follow.isLive(second)).toBe(true)
    wait(service, 8)
    expect(await service.services.follow.isLive(second)).toBe(false)
    valueOf(await invite())
    const third = await place()
    const both = await Promise.all([follow(), follow()])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await service.services.follow.isLive(third)).toBe(false)
  })

  test('three misses lock the link, the clinic is told, and each try is in the access log', async () => {
    await invited()
    const wrong = { letter: 'Z' }
    expect(await follow(wrong)).toMatchObject({ refusal: 'child-check' })
    expect(await follow(wrong)).toMatchObject({ refusal: 'child-check' })
    expect(await follow(wrong)).toMatchObject({ refusal: 'link-locked' })
    expect(await follow()).toMatchObject({ refusal: 'link-dead' })
    const { outbox } = await storedReferral(service, referralId)
    expect(outbox.at(-1)).toMatchObject({ kind: 'list-task' })
    const { documents } = await service.store.records(accessEntries).find('byChild', { equals: [childId] })
    expect(documents.filter(({ section }) => section === 'child-check')).toHaveLength(3)
  })

  test.each([
    ['nothing about the child', { day: ' ' }, 'child-check-blank'],
    ['a short password', { password: 'short' }, 'password-too-short'],
  ])('%s costs no try and makes no account', async (_what, part, refusal) => {
    await invited()
    expect(await follow(part)).toMatchObject({ refusal })
    const link = (await storedReferral(service, referralId)).familyLink
    expect(link?.invitation).toMatchObject({ triesLeft: 3, state: 'live' })
    const { documents } = await service.store.records(people).find('byEmail', { equals: [gran.email] })
    expect(documents).toEqual([])
  })

  test.each([
    ['no address', { email: '' }, { email: 'missing' }],
    ['nothing that shows who they are', { evidence: ' ' }, { evidence: 'missing' }],
    ['a teacher', { kind: 'teacher' }, { kind: 'choose' }],
    ['an address that is none', { email: 'gran' }, { email: 'email' }],
  ])('%s is refused by its field, and nothing is kept', async (_what, typed, details) => {
    const before = await storedReferral(service, referralId)
    expect(await invite(typed)).toMatchObject({ refusal: 'check-details', details })
    expect(await storedReferral(service, referralId)).toEqual(before)
    expect((await service.store.records(children).get(childId))?.ties).toEqual([])
  })

  test('somebody with an account is sent to sign in, and an account of another kind is not used', async () => {
    valueOf(await invite({ kind: 'parent', label: 'Mum', email: 'u_parent0001@example.org' }))
    expect(await linkSent()).toMatch(/\/sign-in$/)
    expect(valueOf(await service.services.tracker.where(mum, childId)).requests).toHaveLength(1)
    expect(await invite({ label: 'Aunt', email: 'u_senco00001@example.org' })).toMatchObject({
      refusal: 'email-of-another',
    })
  })

  test('nobody who is barred, of a protected family or of a closed request is invited', async () => {
    await changeChild(service, () => ({
      ties: [aTie('u_granbarred1', { kind: 'carer', label: 'Gran', bar: 'court-order' })],
    }))
    expect(await invite()).toMatchObject({ refusal: 'already-there' })
    await changeChild(service, () => ({ ties: [], isProtected: true }))
    expect(await invite()).toMatchObject({ refusal: 'family-protected' })
    await changeChild(service, () => ({ isProtected: false, diedOn: '2026-11-22' }))
    expect(await invite()).toMatchObject({ refusal: 'after-death' })
    await changeChild(service, () => ({ diedOn: null }))
    await service.store.records(referrals).mutate(referralId, (kept) => done({ ...kept, events: [] }))
    expect((await invite()).ok).toBe(false)
  })

  test('a bar set after the link was sent ends it', async () => {
    const sent = await invited()
    await changeChild(service, ({ ties }) => ({ ties: ties.map((tie) => ({ ...tie, bar: 'court-order' })) }))
    expect(await service.services.follow.isLive(sent)).toBe(false)
  })

  test('only the office of the clinic invites, and only where no school or health visitor leads', async () => {
    for (const actor of [clinician, senco, mum, stranger])
      expect(await invite({}, actor)).toMatchObject({ refusal: 'not-found' })
    await changeChild(service, () => ({ schoolId: 'o_testschool1' }))
    expect(await invite()).toMatchObject({ refusal: 'not-found' })
  })
})
