import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { accessEntries, rounds } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { aForm, amiraForms, aRound, publishedWith, roundId } from './profile-forms.ts'
import { valueOf } from './a-request.ts'
import {
  aProfileDesk,
  childId,
  lead,
  otherLead,
  parent,
  roundsKept,
  safeguarding,
  teacher,
} from './a-profile-desk.ts'

let service: AService
beforeEach(async () => {
  service = await aProfileDesk()
})
afterEach(() => service.close())

const { keep, keepPublished } = roundsKept(() => service)

describe('the profile as the lead reads it', () => {
  test('is there as a draft from the first form on, with who else to ask', async () => {
    const [school, home] = amiraForms()
    await keep([school, { ...home, sentAt: null }])
    const profile = valueOf(await service.services.profiles.forLead(lead, { childId }))
    expect(profile.publishedOn).toBeNull()
    expect(profile.facts.answeredBy).toEqual(['school'])
    expect(profile.facts.notYetBy).toEqual(['home'])
    expect(profile.facts.confidence?.[1].label).toBe('low')
    expect(profile.support.map(({ startNow }) => startNow.length)).toEqual([6, 4, 2])
  })

  test('tells why each prompt is shown', async () => {
    await keep(amiraForms())
    const { prompts } = valueOf(await service.services.profiles.forLead(lead, { childId }))
    const autism = prompts.find(({ rule }) => rule === 'R2_AUTISM')
    expect(autism?.reasons).toContainEqual({
      kind: 'level',
      strand: 'FLX',
      level: 'significant',
      saidBy: ['home', 'self'],
    })
    expect(autism?.reasons.map(({ kind }) => kind)).toContain('background')
    for (const { rule, reasons } of prompts) expect(reasons.length, rule).toBeGreaterThan(0)
  })

  test('is not there for another school, for a parent or for the safeguarding lead while it is a draft', async () => {
    await keep(amiraForms())
    for (const actor of [otherLead, parent, safeguarding, teacher]) {
      const read = await service.services.profiles.forLead(actor, { childId })
      expect(read).toMatchObject({ ok: false, refusal: 'not-found' })
    }
  })

  test('says so when nobody has been asked', async () => {
    expect(await service.services.profiles.forLead(lead, { childId })).toMatchObject({
      refusal: 'nobody-asked-yet',
    })
  })

  test('never says what a safety answer was, only that one counted', async () => {
    const [school, ...others] = amiraForms()
    await keep([{ ...school, safety: { RF05: aForm.answer('not_attending') } }, ...others])
    const profile = valueOf(await service.services.profiles.forLead(lead, { childId }))
    expect(profile.prompts.find(({ rule }) => rule === 'R8_EP')?.reasons).toEqual([
      { kind: 'health-or-attendance' },
    ])
    expect(JSON.stringify(profile)).not.toContain('not_attending')
  })

  test('shows the family face without anything one parent told', async () => {
    const [school, home, ...others] = amiraForms()
    const marked = { ...home, background: { h_conditions: aForm.answer('told-in-confidence') } }
    await keep([school, marked, ...others])
    const face = valueOf(await service.services.profiles.previewForFamily(lead, { childId }))
    expect(face.facts.strands.length).toBeGreaterThan(5)
    expect(JSON.stringify(face)).not.toContain('told-in-confidence')
  })
})

describe('how a profile was worked out', () => {
  test('traces every number of a strand to the answers that counted', async () => {
    await keep(amiraForms())
    const { strand } = valueOf(await service.services.profiles.howForLead(lead, { childId, strand: 'EMO' }))
    const home = strand?.settings.find(({ viewpoint }) => viewpoint === 'home')?.people[0]
    expect(home?.sums).toMatchObject({ sum: 19, mean: 3.167, beforeRounding: 79.17, score: 79 })
    expect(home?.sums?.answers.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBe(19)
    expect(home?.label).toBe('Mum')
  })

  test('gives a parent their own answers, and of the others only how much was answered', async () => {
    await keepPublished(amiraForms())
    const read = valueOf(await service.services.profiles.howForFamily(parent, { childId, strand: 'EMO' }))
    const people = (read.isReady ? (read.profile.strand?.settings ?? []) : []).flatMap((one) => one.people)
    expect(people.map(({ isOwn, sums }) => [isOwn, sums !== null])).toEqual([
      [false, false],
      [true, true],
      [false, false],
      [false, false],
    ])
    expect(people.every(({ label }) => label === null)).toBe(true)
  })
})

describe('how a profile was worked out, for one of two parents', () => {
  test('does not tell that the other parent answered, nor what their level is', async () => {
    const [school, home, ...others] = amiraForms()
    const second = { ...home, id: 'a_homeform2', authorId: 'u_parent0002', label: 'Dad' }
    await keepPublished([school, home, second, ...others])
    const read = valueOf(await service.services.profiles.howForFamily(parent, { childId, strand: 'EMO' }))
    const settings = read.isReady ? (read.profile.strand?.settings ?? []) : []
    expect(settings.find(({ viewpoint }) => viewpoint === 'home')?.people.map(({ isOwn }) => isOwn)).toEqual([
      true,
    ])
    const face = await service.services.profiles.forFamily(parent, childId)
    expect(JSON.stringify([read, face])).not.toContain('Dad')
  })

  test('gives the lead each parent on their own, never merged', async () => {
    const [school, home, ...others] = amiraForms()
    const calmer = aForm.ratings({ EMO: [1, 1, 1, 1, 1, 1] })
    const second = {
      ...home,
      id: 'a_homeform2',
      authorId: 'u_parent0002',
      label: 'Dad',
      answers: { known_for: aForm.answer('more than a year'), ...calmer },
    }
    await keepPublished([school, home, second, ...others])
    const { several } = valueOf(await service.services.profiles.forLead(lead, { childId }))
    expect(several).toContainEqual({
      strand: 'EMO',
      viewpoint: 'home',
      isFarApart: true,
      people: [
        { label: 'Mum', level: 4 },
        { label: 'Dad', level: 1 },
      ],
    })
  })
})

describe('the answers behind a profile', () => {
  const restricted = {
    pae_status: aForm.answer('confirmed'),
    pae_consent: aForm.answer('share_with_health_only'),
  }

  test('are read by the lead form by form, restricted blocks and safety left out', async () => {
    const [school, home, ...others] = amiraForms()
    const safety = { RF01: aForm.answer('recently') }
    const events = { ...restricted, le_events: aForm.answer(['bullying']) }
    await keep([school, { ...home, restricted: events, safety }, ...others])
    const { forms } = valueOf(await service.services.profiles.answersForLead(lead, { childId }))
    expect(forms.map(({ label }) => label)).toEqual(['Speech therapy', 'Mum', 'Class teacher', 'Amira'])
    const told = JSON.stringify(forms)
    for (const kept of ['Confirmed', 'Bullying', 'RF01', 'ecently']) expect(told).not.toContain(kept)
    expect(told).toContain('Often needs help')
  })

  test('are not there for the family, nor for the safeguarding lead', async () => {
    await keepPublished(amiraForms())
    for (const actor of [parent, safeguarding, teacher, otherLead])
      expect(await service.services.profiles.answersForLead(actor, { childId })).toMatchObject({
        refusal: 'not-found',
      })
  })

  test('leave a line in the access log for each form', async () => {
    await keep(amiraForms())
    await service.services.profiles.answersForLead(lead, { childId })
    const { documents } = await service.store.records(accessEntries).find('byChild', { equals: [childId] })
    expect(documents.filter(({ section }) => section === 'contribution-answers')).toHaveLength(4)
  })
})

describe('change over time', () => {
  test('is told for each viewpoint with the person in mind, and never as a cause', async () => {
    const earlier = amiraForms().map((form) => ({
      ...form,
      id: form.id.replace('form1', 'form0'),
      roundId: 'r_testround0',
    }))
    await keep(
      earlier,
      aRound({
        id: 'r_testround0',
        openedOn: '2026-06-01',
        published: publishedWith(earlier.map(({ id }) => id)),
      }),
    )
    const [school, home, ...others] = amiraForms()
    const better = { ...home, answers: { ...home.answers, ...aForm.ratings({ EMO: [1, 2, 2, 1, 2, 1] }) } }
    await keep([{ ...school, label: 'New teacher' }, better, ...others], aRound({ number: 2 }))
    const { rounds: told } = valueOf(await service.services.profiles.changesForLead(lead, { childId }))
    expect(told.map(({ number }) => number)).toEqual([2, 1])
    const feelings = told[0]?.changes.filter(({ strand }) => strand === 'EMO') ?? []
    expect(feelings.map(({ viewpoint, label }) => [viewpoint, label])).toEqual([
      ['school', 'different-person'],
      ['home', 'clear-less-help'],
      ['health', 'not-enough-seen'],
      ['self', 'no-clear-change'],
    ])
  })

  test('draws a break where the questions were in another language', async () => {
    const earlier = amiraForms().map((form) => ({
      ...form,
      id: form.id.replace('form1', 'form0'),
      roundId: 'r_testround0',
      locale: 'pl',
    }))
    const published = publishedWith(earlier.map(({ id }) => id))
    await keep(earlier, aRound({ id: 'r_testround0', openedOn: '2026-06-01', published }))
    await keep(amiraForms(), aRound({ number: 2 }))
    const { rounds: told } = valueOf(await service.services.profiles.changesForLead(lead, { childId }))
    const labels = told[0]?.changes.filter(({ now }) => now !== null).map(({ label }) => label)
    expect(new Set(labels)).toEqual(new Set(['different-questions']))
  })
})

describe('reading a profile', () => {
  test('changes nothing', async () => {
    await keepPublished(amiraForms())
    await service.services.profiles.forLead(lead, { childId })
    await service.services.profiles.forFamily(parent, childId)
    expect((await service.store.records(rounds).get(roundId))?.rev).toBe(1)
  })
})
