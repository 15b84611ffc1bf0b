import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askableQuestions } from '#questionnaires/engine/visible-questions.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import { hashOfSecret } from '#server/secrets/random-id.ts'
import { renderMessage } from '#server/messages/render-message.ts'
import { askedOf } from '#server/services/asked-of.ts'
import { rounds } from '#server/store/collections.ts'
import { anAsk, aSchool, childId, ellie, outsiders, senco, type ASchool } from './a-school.ts'

let school: ASchool
beforeEach(async () => {
  school = await aSchool()
})
afterEach(() => school.close())

const ask = (who: string, parts: Readonly<Record<string, string>> = {}) =>
  school.services.rounds.ask(senco, anAsk(who, parts))

async function askedPart(who: string, parts: Readonly<Record<string, string>> = {}) {
  const before = (await school.parts()).map(({ id }) => id)
  const asked = await ask(who, parts)
  if (!asked.ok) throw new Error(asked.refusal)
  const part = (await school.parts()).find(({ id }) => !before.includes(id))
  if (!part) throw new Error('nobody was asked')
  return { ...part, letter: asked.value.letter }
}

const about = (part: { id: string }) => ({ childId, contributionId: part.id })
const laterBy = (days: number) => new Date(Date.parse(school.clock.now) + days * 86_400_000).toISOString()

async function board() {
  const seen = await school.services.rounds.board(senco, childId)
  if (!seen.ok) throw new Error(seen.refusal)
  return seen.value
}

async function publish(isHeldBack = false, seen?: string) {
  const preview = await school.services.rounds.publishPreview(senco, childId)
  const now = preview.ok ? preview.value.seen : ''
  return school.services.rounds.publish(senco, { childId, seen: seen ?? now, isHeldBack })
}

describe('asking people', () => {
  test('the first person asked opens round 1, with the ages of that day', async () => {
    const mum = await askedPart('u_parent11111', { channel: 'email' })
    expect(await school.rounds()).toMatchObject([{ number: 1, openedOn: '2026-11-22', closedOn: null }])
    expect(mum).toMatchObject({
      viewpoint: 'home',
      label: 'Mum',
      authorId: 'u_parent11111',
      ageBand: 'PRI',
      ageMonths: 103,
      correctedAgeMonths: null,
      isBackgroundAsked: true,
      invitation: null,
    })
    expect(mum.outbox).toMatchObject([
      {
        kind: 'invitation',
        channel: 'email',
        to: 'mum@example.org',
        params: { link: 'http://localhost:3000/sign-in' },
      },
    ])
    expect(mum.outboxDue).toBe(school.clock.now)
  })

  test('somebody without an account gets a link of their own, kept only as its hash', async () => {
    const dad = await askedPart('u_father11111', { channel: 'sms' })
    expect(dad.authorId).toBeNull()
    const link = dad.outbox[0]?.params['link'] ?? ''
    const token = link.replace('http://localhost:3000/i/', '')
    expect(dad.invitationHash).toBe(hashOfSecret(token))
    expect(dad.invitation).toMatchObject({
      state: 'live',
      triesLeft: 3,
      expiresAt: '2026-11-29T10:00:00.000Z',
    })
    expect(await school.services.invitations.isLive(token)).toBe(true)
  })

  test('every message that leaves can be worded, and names no child', async () => {
    await ask('u_parent11111', { channel: 'email' })
    await ask('u_father11111', { channel: 'sms' })
    const entries = (await school.parts()).flatMap(({ outbox }): readonly OutboxEntry[] => outbox)
    expect(entries).toHaveLength(2)
    for (const entry of entries) {
      const rendered = renderMessage(entry)
      expect(rendered.ok).toBe(true)
      expect(JSON.stringify(rendered)).not.toMatch(/Ellie|Stone/)
    }
  })

  test('a letter is shown once to be printed, and sends nothing', async () => {
    const dad = await askedPart('u_father11111')
    expect(dad.outbox).toEqual([])
    expect(dad.letter?.paragraphs.join('\n')).toContain(dad.letter?.link)
  })

  test('the preview shows the exact words and keeps nothing', async () => {
    const preview = await school.services.rounds.previewAsk(senco, anAsk('u_father11111', { channel: 'sms' }))
    expect(preview).toMatchObject({ ok: true, value: { channel: 'sms' } })
    expect(await school.parts()).toEqual([])
    expect(await school.rounds()).toEqual([])
  })

  test('the lead has a part of their own, and the child is asked in their own form', async () => {
    const own = await askedPart('me', { channel: 'beside' })
    expect(own).toMatchObject({
      viewpoint: 'school',
      authorId: 'u_senco111111',
      invitation: null,
      outbox: [],
      isBackgroundAsked: true,
    })
    const child = await askedPart('child', { channel: 'beside', form: 'observation' })
    expect(child).toMatchObject({
      viewpoint: 'self',
      label: 'Ellie',
      mode: 'by-observation',
      isBackgroundAsked: false,
    })
  })

  test('school is asked for what it keeps, never for the early history', async () => {
    const own = await askedPart('me', { channel: 'beside' })
    const tasks = await school.services.contributions.taskList(senco, own.id)
    const background = tasks.ok
      ? tasks.value.tasks.filter(({ section }) => section.startsWith('background'))
      : []
    expect(background.map(({ section }) => section)).toEqual(['background.B9'])
  })

  test('what needs training is asked of a health professional marked as trained, and of nobody else', async () => {
    const nurse = { viewpoint: 'health', label: 'Nurse', form: 'full' }
    const untrained = await askedPart('other', nurse)
    const trained = await askedPart('other', { ...nurse, label: 'Paediatrician', trained: 'yes' })
    const teacher = await askedPart('other', { viewpoint: 'school', label: 'Teacher', trained: 'yes' })
    const asked = [untrained, trained, teacher].map((part) =>
      askableQuestions(school.questionnaire, askedOf(part)).some(({ id }) => id === 'pae_facial_growth'),
    )
    expect(asked).toEqual([false, true, false])
    expect(teacher).not.toHaveProperty('isHealthTrained')
  })

  test('nobody is asked twice in one round, unless the first request was taken back', async () => {
    const dad = await askedPart('u_father11111')
    expect(await ask('u_father11111')).toEqual({ ok: false, refusal: 'already-asked' })
    await school.services.rounds.withdraw(senco, about(dad))
    expect((await ask('u_father11111')).ok).toBe(true)
  })

  test.each([
    {
      what: 'a form that is not theirs',
      who: 'u_parent11111',
      parts: { form: 'child3' },
      details: { form: 'choose' },
    },
    {
      what: 'a way that is none',
      who: 'u_parent11111',
      parts: { channel: 'pigeon' },
      details: { channel: 'choose' },
    },
    {
      what: 'a text without a number',
      who: 'u_parent11111',
      parts: { channel: 'sms' },
      details: { phone: 'missing-phone' },
    },
    {
      what: 'an email without an address',
      who: 'u_father11111',
      parts: { channel: 'email' },
      details: { email: 'missing-email' },
    },
    {
      what: 'an address that is none',
      who: 'u_father11111',
      parts: { channel: 'email', email: 'dad at home' },
      details: { email: 'email' },
    },
    {
      what: 'a language there is none of',
      who: 'u_parent11111',
      parts: { locale: 'xx' },
      details: { locale: 'choose' },
    },
    {
      what: 'somebody else without a name or a viewpoint',
      who: 'other',
      parts: {},
      details: { viewpoint: 'choose', form: 'choose', label: 'missing' },
    },
  ])('$what is refused and nothing is kept', async ({ who, parts, details }) => {
    expect(await ask(who, parts)).toEqual({ ok: false, refusal: 'check-details', details })
    expect(await school.parts()).toEqual([])
    expect(await school.rounds()).toEqual([])
  })

  test('somebody who is not around this child cannot be asked by their id', async () => {
    expect(await ask('u_stranger111')).toEqual({ ok: false, refusal: 'not-found' })
  })
})

describe('asking with care', () => {
  async function around(parts: Parameters<typeof ellie>[0]) {
    await school.close()
    school = await aSchool(ellie(parts))
  }

  test('from 16 a parent is asked only when the young person agrees', async () => {
    await around({ birthDate: '2010-11-22' })
    expect(await ask('u_parent11111')).toMatchObject({ details: { agreed: 'young-person-agrees' } })
    const asked = await askedPart('u_parent11111', { agreed: 'yes' })
    expect(asked.youngPersonAgreedAt).toMatch(/^2026-11-22/)
  })

  test('nobody whom a bar shuts out can be asked', async () => {
    const { ties } = ellie()
    await around({ ties: ties.map((tie) => ({ ...tie, bar: 'court-order' as const })) })
    expect(await ask('u_parent11111')).toEqual({ ok: false, refusal: 'not-found' })
  })

  test('no message leaves for a protected family, a letter can be handed over', async () => {
    await around({ isProtected: true })
    expect(await ask('u_father11111', { channel: 'sms' })).toMatchObject({
      details: { channel: 'protected' },
    })
    expect((await ask('u_father11111')).ok).toBe(true)
  })

  test('a tie nobody has checked opens no account: they get a link', async () => {
    const { ties } = ellie()
    await around({ ties: ties.map((tie) => ({ ...tie, state: 'proposed' as const })) })
    expect((await askedPart('u_parent11111')).authorId).toBeNull()
  })

  test('a child born early and under two has both ages', async () => {
    await around({ birthDate: '2025-05-22', gestationWeeks: 32 })
    expect(await askedPart('u_father11111')).toMatchObject({
      ageBand: 'EY',
      ageMonths: 18,
      correctedAgeMonths: 16,
    })
  })
})

describe('the board', () => {
  test('it says who has answered and never what', async () => {
    const dad = await askedPart('u_father11111', { channel: 'sms' })
    const secret = { value: 4, rev: 1, at: school.clock.now, by: 'link:x' }
    await school.change(dad.id, {
      openedAt: school.clock.now,
      lastSavedAt: school.clock.now,
      answers: { 'SLC.1': secret, good_day: { ...secret, value: 'MARKERWORDS' } },
    })
    const own = await askedPart('me', { channel: 'beside' })
    await school.send(own.id)
    const seen = await board()
    expect(seen.rows.map(({ where }) => where.state)).toEqual(expect.arrayContaining(['started', 'sent']))
    expect(seen.rows.find(({ label }) => label === 'Dad')?.where).toEqual({
      state: 'started',
      done: 0,
      of: 10,
    })
    expect(JSON.stringify(seen)).not.toContain('MARKERWORDS')
    expect(seen.summary).toEqual({ asked: 2, sent: 1, viewpointsAsked: 2, viewpointsSent: 1 })
  })

  test('a reminder waits three days after the last message, and brings a fresh link', async () => {
    const dad = await askedPart('u_father11111', { channel: 'sms' })
    expect((await board()).rows[0]?.can).not.toContain('remind')
    expect(await school.services.rounds.remind(senco, about(dad))).toMatchObject({ refusal: 'cannot-remind' })
    school.clock.now = laterBy(3)
    expect((await board()).rows[0]?.can).toContain('remind')
    expect((await school.services.rounds.remind(senco, about(dad))).ok).toBe(true)
    const [kept] = await school.parts()
    expect(kept?.outbox.map(({ kind }) => kind)).toEqual(['invitation', 'reminder'])
    expect(kept?.invitationHash).not.toBe(dad.invitationHash)
    expect(await school.services.rounds.remind(senco, about(dad))).toMatchObject({ refusal: 'cannot-remind' })
  })

  test('a new link ends the old one', async () => {
    const dad = await askedPart('u_father11111')
    const old = dad.letter?.link.split('/i/')[1] ?? ''
    const fresh = await school.services.rounds.sendNewLink(senco, about(dad))
    expect(fresh.ok && fresh.value.letter?.link).toBeTruthy()
    expect(await school.services.invitations.isLive(old)).toBe(false)
  })

  test('a request taken back never counts, and what has not left yet stays here', async () => {
    const dad = await askedPart('u_father11111', { channel: 'sms' })
    await school.services.rounds.withdraw(senco, about(dad))
    const [kept] = await school.parts()
    expect(kept).toMatchObject({ withdrawnAt: school.clock.now, invitationHash: null, outboxDue: null })
    expect((await board()).summary.asked).toBe(0)
  })

  test('what somebody began alone is not gone on with by phone', async () => {
    const dad = await askedPart('u_father11111')
    expect((await board()).rows[0]?.can).toContain('phone')
    await school.change(dad.id, {
      answers: { 'SLC.1': { value: 1, rev: 1, at: school.clock.now, by: 'link:a' } },
    })
    expect((await board()).rows[0]?.can).not.toContain('phone')
  })

  test('a part that was sent is left alone', async () => {
    const dad = await askedPart('u_father11111')
    await school.send(dad.id)
    const { rounds: service } = school.services
    expect(await service.withdraw(senco, about(dad))).toMatchObject({ refusal: 'already-sent' })
    expect(await service.changeForm(senco, { ...about(dad), form: 'brief' })).toMatchObject({
      refusal: 'already-sent',
    })
    expect(await service.sendNewLink(senco, about(dad))).toMatchObject({ refusal: 'already-sent' })
  })

  test('a part of one child is never reached through another', async () => {
    const dad = await askedPart('u_father11111')
    const other = await school.services.children.addChild(senco, {
      isNotADuplicate: true,
      typed: {
        givenName: 'Sam',
        familyName: 'Lee',
        likesToBeCalled: '',
        birthDate: { day: '1', month: '1', year: '2017' },
        gestationWeeks: '',
        sex: 'male',
        yearGroup: '',
        interpreter: '',
        provision: '',
        basis: 'sen-support',
      },
    })
    const wrongChild = other.ok ? other.value.childId : ''
    const wrong = { childId: wrongChild, contributionId: dad.id }
    expect(await school.services.rounds.withdraw(senco, wrong)).toEqual({ ok: false, refusal: 'not-found' })
  })
})

describe('publishing', () => {
  test('the round takes the list of parts that count, closes, and tells the family', async () => {
    const mum = await askedPart('u_parent11111', { channel: 'email' })
    const dad = await askedPart('u_father11111')
    await school.send(mum.id)
    expect((await publish()).ok).toBe(true)
    const [round] = await school.rounds()
    expect(round?.published).toMatchObject({ contributionIds: [mum.id], familyFrom: school.clock.now })
    expect(round?.closedOn).toBe('2026-11-22')
    expect(round?.outbox.map(({ kind, to }) => [kind, to])).toEqual([
      ['profile-ready', 'mum@example.org'],
      ['profile-ready', '07700 900123'],
    ])
    expect((await school.parts()).map(({ isRoundOpen }) => isRoundOpen)).toEqual([false, false])
    expect(await school.services.rounds.remind(senco, about(dad))).toEqual({
      ok: false,
      refusal: 'round-closed',
    })
    expect(await ask('me', { channel: 'beside' })).toEqual({ ok: false, refusal: 'round-closed' })
  })

  test('the family can be given 24 hours, and their message waits as long', async () => {
    await school.send((await askedPart('u_parent11111')).id)
    await publish(true)
    const [round] = await school.rounds()
    expect(round?.published?.familyFrom).toBe('2026-11-23T10:00:00.000Z')
    expect(round?.outbox[0]?.notBefore).toBe('2026-11-23T10:00:00.000Z')
  })

  test('nothing sent, nothing published', async () => {
    const dad = await askedPart('u_father11111')
    expect(await publish()).toEqual({ ok: false, refusal: 'nothing-sent' })
    await school.send(dad.id)
    await school.change(dad.id, { withdrawnAt: school.clock.now })
    expect(await publish()).toEqual({ ok: false, refusal: 'nothing-sent' })
    expect((await school.rounds())[0]?.published).toBeNull()
  })

  test('what was looked at is what is published: a part that came since must be seen first', async () => {
    const mum = await askedPart('u_parent11111')
    const dad = await askedPart('u_father11111')
    await school.send(mum.id)
    const seen = mum.id
    await school.send(dad.id)
    expect(await publish(false, seen)).toEqual({ ok: false, refusal: 'part-arrived' })
    expect((await publish()).ok).toBe(true)
  })

  test('a second press publishes nothing new, and closes what a stop in between left open', async () => {
    const mum = await askedPart('u_parent11111')
    const dad = await askedPart('u_father11111')
    await school.send(mum.id)
    await publish()
    const [before] = await school.rounds()
    await school.change(dad.id, { isRoundOpen: true })
    school.clock.now = laterBy(1)
    expect(await publish()).toEqual({ ok: false, refusal: 'already-published' })
    const [after] = await school.rounds()
    expect(after).toEqual(before)
    expect((await school.parts()).every(({ isRoundOpen }) => !isRoundOpen)).toBe(true)
  })

  test('two people who press at the same moment publish once', async () => {
    await school.send((await askedPart('u_parent11111', { channel: 'email' })).id)
    const both = await Promise.all([publish(), publish()])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await school.rounds())[0]?.outbox).toHaveLength(2)
  })

  test('nobody of a protected family gets a message', async () => {
    await school.close()
    school = await aSchool(ellie({ isProtected: true }))
    await school.send((await askedPart('u_parent11111')).id)
    await publish()
    expect((await school.rounds())[0]?.outbox).toEqual([])
  })
})

describe('a second round', () => {
  const startNext = (purpose = '') => school.services.rounds.startNext(senco, { childId, purpose })

  test('it waits for the first to be published, and sooner than eight weeks it needs a reason', async () => {
    await school.send((await askedPart('u_parent11111')).id)
    expect(await startNext('Again')).toEqual({ ok: false, refusal: 'round-open' })
    await publish()
    school.clock.now = laterBy(55)
    expect(await startNext(' ')).toEqual({ ok: false, refusal: 'say-why-so-soon' })
    expect(await startNext('A new school')).toEqual({ ok: true, value: { number: 2 } })
    expect(await startNext('And again')).toEqual({ ok: false, refusal: 'round-open' })
    expect((await ask('u_father11111')).ok).toBe(true)
  })

  test('from eight weeks on nobody has to say why', async () => {
    await school.send((await askedPart('u_parent11111')).id)
    await publish()
    school.clock.now = laterBy(56)
    expect(await startNext()).toEqual({ ok: true, value: { number: 2 } })
  })

  test('two people who open the first round at once open one', async () => {
    const [one, other] = await Promise.all([ask('u_parent11111'), ask('u_father11111')])
    expect([one.ok, other.ok]).toEqual([true, true])
    const { documents } = await school.store.records(rounds).find('byNumber', { equals: [childId] })
    expect(documents).toHaveLength(1)
  })
})

describe('who has no business with the rounds of a child', () => {
  test.each(outsiders)('%s finds nothing and changes nothing', async (_who, actor) => {
    const dad = await askedPart('u_father11111', { channel: 'sms' })
    const { rounds: service } = school.services
    const refused = { ok: false, refusal: 'not-found' }
    school.clock.now = laterBy(4)
    expect(await service.whoToAsk(actor, childId)).toEqual(refused)
    expect(await service.previewAsk(actor, anAsk('me'))).toEqual(refused)
    expect(await service.ask(actor, anAsk('me'))).toEqual(refused)
    expect(await service.board(actor, childId)).toEqual(refused)
    expect(await service.remind(actor, about(dad))).toEqual(refused)
    expect(await service.sendNewLink(actor, about(dad))).toEqual(refused)
    expect(await service.withdraw(actor, about(dad))).toEqual(refused)
    expect(await service.changeForm(actor, { ...about(dad), form: 'brief' })).toEqual(refused)
    expect(await service.startNext(actor, { childId, purpose: 'x' })).toEqual(refused)
    expect(await service.publishPreview(actor, childId)).toEqual(refused)
    expect(await service.publish(actor, { childId, seen: '', isHeldBack: false })).toEqual(refused)
    expect((await school.parts()).map(({ rev }) => rev)).toEqual([1])
  })
})
