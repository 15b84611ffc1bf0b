import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#schemas/actor.ts'
import { accessEntries, contributions } from '#server/store/collections.ts'
import { anActor, aMembership } from '#tests/support/records.ts'
import {
  aContribution,
  aForm,
  aLinkHolder,
  anAskedFamily,
  childId,
  homeId,
  leadId,
  token,
} from './an-informant.ts'

let family: Awaited<ReturnType<typeof anAskedFamily>>
const childsId = 'a_testself001'

beforeEach(async () => {
  family = await anAskedFamily(
    aContribution({ id: childsId, viewpoint: 'self', form: 'child3', isBackgroundAsked: false }),
  )
  await family.store.records(contributions).insert(family.invited())
})
afterEach(() => family.close())

async function holder(): Promise<Extract<Actor, { kind: 'link' | 'assisted' }>> {
  const redeemed = await family.services.invitations.redeem(token, 'a phone')
  if (!redeemed.ok) throw new Error(redeemed.refusal)
  const { actor } = await family.services.sessions.resume(redeemed.value.cookie)
  if (actor.kind === 'nobody' || actor.kind === 'person') throw new Error('no link session')
  return actor
}

const right = { day: '27', month: '3', letter: 'E' }
const wrong = { day: '28', month: '3', letter: 'E' }

describe('a link', () => {
  test('is spent by the first press, keeps no secret, and opens nothing before the child check', async () => {
    expect(await family.services.invitations.isLive(token)).toBe(true)
    const actor = await holder()
    expect(actor).toMatchObject({ kind: 'link', confirmed: false, contributionId: homeId })
    const kept = await family.kept()
    expect(kept.invitation?.state).toBe('spent')
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(await family.services.invitations.isLive(token)).toBe(false)
    expect(await family.services.contributions.taskList(actor, homeId)).toMatchObject({
      refusal: 'not-found',
    })
  })

  test('lets in one of two who press at once', async () => {
    const both = await Promise.all([1, 2].map(() => family.services.invitations.redeem(token, 'a phone')))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('says the same whether it is used, old, stopped, sent already, or never was', async () => {
    const dead = { ok: false, refusal: 'link-dead' }
    expect(await family.services.invitations.redeem('never-was', '')).toEqual(dead)
    family.clock.now = '2026-11-29T09:00:00.000Z'
    expect(await family.services.invitations.redeem(token, '')).toEqual(dead)
    family.clock.now = '2026-11-22T10:00:00.000Z'
    await family.services.invitations.sayNotMe(token)
    expect(await family.services.invitations.redeem(token, '')).toEqual(dead)
    await family.store.records(contributions).mutate(homeId, () => ({
      ok: true,
      value: family.invited({ sentAt: '2026-11-21T10:00:00.000Z' }),
    }))
    expect(await family.services.invitations.redeem(token, '')).toEqual(dead)
  })

  test('that is not for its receiver is stopped, and the board can see it', async () => {
    await family.services.invitations.sayNotMe(token)
    expect(await family.kept()).toMatchObject({ invitation: { state: 'not-me' }, invitationHash: null })
  })
})

describe('the child check', () => {
  test('opens the form to whoever knows the day, the month and the first letter', async () => {
    const actor = await holder()
    const typed = { day: ' 27th', month: '03', letter: 'é' }
    expect(await family.services.invitations.confirm(actor, typed)).toMatchObject({ ok: true })
  })

  test('is written in the access log, who passed it and who did not', async () => {
    const actor = await holder()
    await family.services.invitations.confirm(actor, wrong)
    await family.services.invitations.confirm(actor, right)
    const { documents } = await family.store
      .records(accessEntries)
      .find('byChild', { equals: [childId], limit: 10 })
    const lines = documents.map((one) => `${one.actorId} ${one.section} ${one.decision}`)
    expect(lines.toSorted()).toEqual([
      `link:${homeId} child-check allowed`,
      `link:${homeId} child-check refused`,
      `link:${homeId} invitation allowed`,
    ])
    expect(JSON.stringify(documents)).not.toContain('Ellie')
  })

  test('after three misses the link is dead for good and the lead has a task', async () => {
    const actor = await holder()
    expect(await family.services.invitations.confirm(actor, wrong)).toEqual({
      ok: false,
      refusal: 'child-check',
    })
    expect(await family.services.invitations.triesLeft(actor)).toBe(2)
    await family.services.invitations.confirm(actor, { ...right, letter: 'S' })
    expect(await family.services.invitations.confirm(actor, wrong)).toEqual({
      ok: false,
      refusal: 'link-locked',
    })
    expect(await family.services.invitations.confirm(actor, right)).toMatchObject({
      ok: false,
      refusal: 'link-locked',
    })
    const kept = await family.kept()
    expect(kept.invitation).toMatchObject({ state: 'locked', triesLeft: 0 })
    expect(kept.outbox).toMatchObject([{ kind: 'link-locked', to: 'priya@oakfield.example' }])
    expect(await family.services.invitations.sendAgain(`contribution:${homeId}`)).toMatchObject({ ok: false })
  })

  test('a box left blank costs no try', async () => {
    const actor = await holder()
    expect(await family.services.invitations.confirm(actor, { ...right, letter: ' ' })).toMatchObject({
      refusal: 'child-check-blank',
    })
    expect(await family.services.invitations.triesLeft(actor)).toBe(3)
  })
})

describe('a new link', () => {
  test('goes only to the address the lead wrote down, ends the old one and keeps the answers', async () => {
    await family.services.contributions.save(aLinkHolder(), { id: homeId, form: aForm({ SLC1: '2' }) })
    expect(await family.services.invitations.sendAgain(`contribution:${homeId}`)).toMatchObject({ ok: true })
    const kept = await family.kept()
    expect(await family.services.invitations.isLive(token)).toBe(false)
    expect(kept.outbox).toMatchObject([{ kind: 'invitation', channel: 'email', to: 'mum@family.example' }])
    const fresh = kept.outbox[0]?.params['link']?.split('/i/')[1] ?? ''
    expect(await family.services.invitations.isLive(fresh)).toBe(true)
    expect(kept.answers['SLC1']?.value).toBe(2)
  })

  test('is sent for nobody who carries no cookie of a contribution', async () => {
    expect(await family.services.invitations.sendAgain(null)).toMatchObject({ refusal: 'link-dead' })
    expect(await family.services.invitations.sendAgain(`person:${leadId}`)).toMatchObject({
      refusal: 'link-dead',
    })
  })
})

describe('filling in together', () => {
  const about = { childId, contributionId: childsId }

  function theLead(sessionId: string): Actor {
    return { ...anActor(leadId, [aMembership('senco')]), sessionId }
  }

  async function leadSession() {
    const { cookie, sessionId } = await family.services.sessions.start(
      { kind: 'person', personId: leadId },
      { isStaff: true, device: '' },
    )
    return { cookie, lead: theLead(sessionId) }
  }

  test('the lead’s own session ends, and the new one opens this form alone', async () => {
    const { cookie, lead } = await leadSession()
    const started = await family.services.assisted.start(lead, { ...about, device: 'a tablet' })
    if (!started.ok) throw new Error(started.refusal)
    expect((await family.services.sessions.resume(cookie)).actor.kind).toBe('nobody')
    const { actor } = await family.services.sessions.resume(started.value.cookie)
    expect(actor).toMatchObject({ kind: 'assisted', contributionId: childsId, openedBy: leadId })
    expect((await family.services.contributions.taskList(actor, childsId)).ok).toBe(true)
    expect(await family.services.contributions.taskList(actor, homeId)).toMatchObject({
      refusal: 'not-found',
    })
    expect(await family.kept(childsId)).toMatchObject({ mode: 'with-adult', completedBy: 'Test' })
  })

  test('by phone for a grown-up is marked so, with the name of who typed', async () => {
    const { lead } = await leadSession()
    await family.services.assisted.start(lead, { childId, contributionId: homeId, device: '' })
    expect(await family.kept()).toMatchObject({ mode: 'by-proxy', completedBy: 'Test' })
  })

  test('what somebody wrote alone and has not sent stays closed to the lead', async () => {
    await family.services.contributions.save(aLinkHolder(), { id: homeId, form: aForm({ SLC1: '2' }) })
    const { lead } = await leadSession()
    const outcome = await family.services.assisted.start(lead, {
      childId,
      contributionId: homeId,
      device: '',
    })
    expect(outcome).toMatchObject({ ok: false, refusal: 'has-own-answers' })
    expect((await family.kept()).mode).toBe('own')
  })

  test('nobody but the lead may, and never with another child’s form', async () => {
    const teacher = anActor('u_teacher0001', [aMembership('teacher')])
    expect(await family.services.assisted.start(teacher, { ...about, device: '' })).toMatchObject({
      refusal: 'not-found',
    })
    const { lead } = await leadSession()
    const other = { childId: 'c_otherchild1', contributionId: childsId, device: '' }
    expect(await family.services.assisted.start(lead, other)).toMatchObject({ refusal: 'not-found' })
    expect((await family.kept(childsId)).mode).toBe('own')
  })
})
