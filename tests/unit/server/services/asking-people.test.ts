import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askableQuestions } from '#questionnaires/engine/visible-questions.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import { hashOfSecret } from '#server/secrets/random-id.ts'
import { renderMessage } from '#server/messages/render-message.ts'
import { askedOf } from '#server/services/asked-of.ts'
import { about, roundsOf } from './a-round.ts'
import { anAsk, aSchool, ellie, senco, type ASchool } from './a-school.ts'

let school: ASchool
beforeEach(async () => {
  school = await aSchool()
})
afterEach(() => school.close())

const { ask, askedPart } = roundsOf(() => school)

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
