import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AService } from '../../../support/a-service.ts'
import { anActor } from '../../../support/records.ts'
import { aForm, amiraForms, aRound } from './profile-forms.ts'
import { valueOf } from './a-request.ts'
import {
  aProfileDesk,
  childId,
  lead,
  otherLead,
  otherParent,
  parent,
  roundsKept,
  safeguarding,
  teacher,
  youngPerson,
} from './a-profile-desk.ts'

let service: AService
beforeEach(async () => {
  service = await aProfileDesk()
})
afterEach(() => service.close())

const { keep, keepPublished } = roundsKept(() => service)

describe('the profile as the family reads it', () => {
  test('is being put together until it is published to them', async () => {
    await keepPublished(amiraForms(), '2026-11-23T10:00:00.000Z')
    expect(valueOf(await service.services.profiles.forFamily(parent, childId))).toEqual({
      isReady: false,
      name: 'Ellie',
    })
    service.clock.now = '2026-11-23T10:00:00.000Z'
    expect(valueOf(await service.services.profiles.forFamily(parent, childId)).isReady).toBe(true)
  })

  test('stays the last one published while a new round is being answered', async () => {
    await keepPublished(amiraForms())
    await keep([], aRound({ id: 'r_testround2', number: 2 }))
    const read = valueOf(await service.services.profiles.forFamily(parent, childId))
    expect(read.isReady && read.profile.roundNumber).toBe(1)
  })

  test('holds levels and nobody’s words or answers, whichever parent reads it', async () => {
    const marked = amiraForms().map((form) => ({
      ...form,
      label: `label-of-${form.viewpoint}`,
      answers: { ...form.answers, STR1: aForm.answer(`words-of-${form.viewpoint}`) },
      background: { h_conditions: aForm.answer(`history-of-${form.viewpoint}`) },
      restricted: { pae_status: aForm.answer('confirmed') },
      safety: { RF02: aForm.answer('yes') },
      note: `note-on-${form.viewpoint}`,
    }))
    await keepPublished(marked)
    for (const actor of [parent, otherParent]) {
      const [face, how] = [
        await service.services.profiles.forFamily(actor, childId),
        await service.services.profiles.howForFamily(actor, { childId, strand: 'EMO' }),
      ]
      const told = JSON.stringify([face, how])
      for (const kept of ['label-of', 'words-of', 'history-of', 'note-on', 'RF02', 'answer":"yes'])
        expect(told, kept).not.toContain(kept)
      // What a parent told about early life may come back to them, and to nobody else at home.
      expect(told.includes('R3_FASD')).toBe(actor === parent)
    }
  })

  test('is not there for a parent of another child', async () => {
    await keepPublished(amiraForms())
    const stranger = anActor('u_stranger01', [], 'parent')
    expect(await service.services.profiles.forFamily(stranger, childId)).toMatchObject({
      refusal: 'not-found',
    })
  })
})

describe('the child’s own page', () => {
  test('puts what the child said on three shelves, and other views only when they ask', async () => {
    await keepPublished(amiraForms())
    const read = valueOf(await service.services.profiles.forChild(youngPerson, false))
    if (!read.isReady) throw new Error('not ready')
    expect(read.profile.shelves).toEqual({
      'good-at': [],
      ok: ['DLV'],
      'would-like-help': ['SOC', 'ATT', 'EMO', 'SNS', 'FLX'],
    })
    expect(read.profile.otherViews).toBeNull()
    const asked = valueOf(await service.services.profiles.forChild(youngPerson, true))
    expect(asked.isReady && asked.profile.otherViews).toContainEqual({
      strand: 'EMO',
      who: 'school',
      as: 'ok',
    })
  })

  test('shows the child what they kept private, and the lead’s preview does not', async () => {
    const [school, home, health, self] = amiraForms()
    const kept = { ...self, answers: { ...self.answers, sharing: aForm.answer('private') } }
    await keepPublished([school, home, health, kept])
    const own = valueOf(await service.services.profiles.forChild(youngPerson, false))
    expect(own.isReady && own.profile.hasAnswered).toBe(true)
    const preview = valueOf(await service.services.profiles.previewForChild(lead, { childId }))
    expect(preview.hasAnswered).toBe(false)
  })

  test('is not there for somebody who is nobody’s own record', async () => {
    expect(await service.services.profiles.forChild(parent, false)).toMatchObject({ refusal: 'not-found' })
  })
})

describe('the one-page sheet', () => {
  test('is for the lead and the named teacher once published, and holds no level and no answer', async () => {
    await keepPublished(amiraForms())
    for (const actor of [lead, teacher]) {
      const sheet = valueOf(await service.services.profiles.sheet(actor, childId))
      expect(sheet.topThree).toHaveLength(3)
      expect(sheet.shines).toContain('LRN')
      expect(Object.keys(sheet)).not.toContain('strands')
    }
    for (const actor of [parent, otherLead, safeguarding])
      expect(await service.services.profiles.sheet(actor, childId)).toMatchObject({ refusal: 'not-found' })
  })

  test('is not there before anything is published', async () => {
    await keep(amiraForms())
    expect(await service.services.profiles.sheet(lead, childId)).toMatchObject({ refusal: 'not-found' })
  })
})
