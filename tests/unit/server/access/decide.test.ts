import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#schemas/actor.ts'
import { roles } from '#schemas/person.ts'
import { accessTable } from '#server/access/access-table.ts'
import { decide } from '#server/access/decide.ts'
import { actions, sections, type Facts, type Question } from '#server/access/facts.ts'
import { aChild, aMembership, anActor, areaId, aTie, schoolId } from '#tests/support/records.ts'

const now = '2026-11-22T10:00:00.000Z'
const parent = anActor('u_parentaaaa1', [], 'parent')
const senco = anActor('u_sencoaaaaa1', [aMembership('senco')])
const child = aChild({ ties: [aTie('u_parentaaaa1')] })
const published = { id: 'r_roundaaaa1', childId: child.id, publishedAt: now, familyFrom: now }

const may = (question: Partial<Question> & Pick<Question, 'actor' | 'section'>) =>
  decide({ action: 'read', facts: { child }, now, ...question }).allow

describe('the decision', () => {
  test('a lead at the child’s school reads who the child is', () => {
    expect(may({ actor: senco, section: 'child-identity' })).toBe(true)
  })

  test('a lead at another school is told nothing', () => {
    const other = anActor('u_sencoaaaaa2', [aMembership('senco', 'o_otherschool1')])
    expect(may({ actor: other, section: 'child-identity' })).toBe(false)
  })

  test('a parent reads the profile only once it is published to the family', () => {
    const section = 'profile-published'
    expect(may({ actor: parent, section, facts: { child, round: published } })).toBe(true)
    const later = { ...published, familyFrom: '2026-11-23T10:00:00.000Z' }
    expect(may({ actor: parent, section, facts: { child, round: later } })).toBe(false)
    const draft = { ...published, publishedAt: null, familyFrom: null }
    expect(may({ actor: parent, section, facts: { child, round: draft } })).toBe(false)
  })

  test('a bar shuts somebody out whatever their role', () => {
    const barred = aChild({
      ties: [
        aTie('u_parentaaaa1', { bar: 'court-order' }),
        aTie('u_sencoaaaaa1', { bar: 'conflict-of-interest' }),
      ],
    })
    for (const actor of [parent, senco]) {
      for (const section of sections) {
        for (const action of actions)
          expect(may({ actor, section, action, facts: { child: barred, round: published } })).toBe(false)
      }
    }
  })

  test('a clinic keeps a closed request for 90 days, and its manager for as long as it may be opened again', () => {
    const clinicId = 'o_clinicaaaa1'
    const person = (role: 'clinician' | 'clinic-administrator' | 'clinic-manager') =>
      anActor('u_clinicaaaa1', [aMembership(role, clinicId)])
    const closed = (closedOn: string | null) => ({
      id: 'f_referralaa1',
      childId: child.id,
      clinicId,
      fromOrganisationId: schoolId,
      isSent: true,
      isAccepted: true,
      closedOn,
    })
    const reads = (role: Parameters<typeof person>[0], closedOn: string | null) =>
      may({ actor: person(role), section: 'referral', facts: { child, referral: closed(closedOn) } })
    for (const role of ['clinician', 'clinic-administrator'] as const) {
      expect(reads(role, null)).toBe(true)
      expect(reads(role, '2026-08-24')).toBe(true)
      expect(reads(role, '2026-08-23')).toBe(false)
    }
    expect(reads('clinic-manager', '2026-08-23')).toBe(true)
    expect(reads('clinic-manager', '2025-11-20')).toBe(false)
  })

  test('a tie that is only proposed, suspended or ended opens nothing', () => {
    for (const state of ['proposed', 'verified', 'suspended', 'ended'] as const) {
      const tied = aChild({ ties: [aTie('u_parentaaaa1', { state })] })
      expect(may({ actor: parent, section: 'child-identity', facts: { child: tied } })).toBe(false)
    }
  })

  test('a tie counts from its first day to its last', () => {
    const tied = aChild({ ties: [aTie('u_parentaaaa1', { from: '2026-11-22', until: '2026-11-22' })] })
    const on = (day: string) =>
      may({ actor: parent, section: 'child-identity', facts: { child: tied }, now: `${day}T10:00:00.000Z` })
    expect([on('2026-11-21'), on('2026-11-22'), on('2026-11-23')]).toEqual([false, true, false])
  })

  test('facts about two children at once open nothing', () => {
    const facts: Facts = { child, round: { ...published, childId: 'c_anotherchild' } }
    expect(may({ actor: senco, section: 'profile-published', facts })).toBe(false)
  })

  test('nobody writes to answers that have been sent, not even their author', () => {
    const contribution = {
      id: 'a_contrib1',
      childId: child.id,
      authorId: 'u_parentaaaa1',
      viewpoint: 'home',
      isSent: true,
      isWithdrawn: false,
      isRoundOpen: true,
    }
    const ask = { actor: parent, section: 'own-contribution' } as const
    expect(may({ ...ask, facts: { child, contribution } })).toBe(true)
    expect(may({ ...ask, action: 'write', facts: { child, contribution } })).toBe(false)
    expect(
      may({ ...ask, action: 'write', facts: { child, contribution: { ...contribution, isSent: false } } }),
    ).toBe(true)
  })

  test('a link opens its own part only after the child check', () => {
    const contribution = {
      id: 'a_contrib1',
      childId: child.id,
      authorId: null,
      viewpoint: 'home',
      isSent: false,
      isWithdrawn: false,
      isRoundOpen: true,
    }
    const link = (confirmed: boolean, contributionId = 'a_contrib1'): Actor => ({
      kind: 'link',
      contributionId,
      confirmed,
      sessionId: 's_a',
      openedBy: null,
    })
    const ask = { section: 'own-contribution', action: 'write', facts: { child, contribution } } as const
    expect(may({ ...ask, actor: link(true) })).toBe(true)
    expect(may({ ...ask, actor: link(false) })).toBe(false)
    expect(may({ ...ask, actor: link(true, 'a_contrib2') })).toBe(false)
  })

  test('a commissioner opens figures of their own area and no child, whatever is asked', () => {
    const commissioner = anActor('u_commissi1', [aMembership('commissioner', 'o_council1')])
    expect(may({ actor: commissioner, section: 'figures', facts: { areaId } })).toBe(true)
    expect(may({ actor: commissioner, section: 'figures', facts: { areaId: 'ar_otherarea' } })).toBe(false)
    for (const section of sections) {
      if (section === 'figures') continue
      for (const action of actions)
        expect(may({ actor: commissioner, section, action, facts: { child, round: published } })).toBe(false)
    }
  })

  test('whoever is not signed in opens nothing at all', () => {
    for (const section of sections) {
      for (const action of actions)
        expect(may({ actor: { kind: 'nobody' }, section, action, facts: { child, areaId } })).toBe(false)
    }
  })

  test('what no row of the table allows is always refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...roles),
        fc.constantFrom(...sections),
        fc.constantFrom(...actions),
        (role, section, action) => {
          const actor = anActor('u_anybodyaa1', [aMembership(role, schoolId)])
          const decision = decide({ actor, action, section, facts: { child, areaId }, now })
          if (decision.allow)
            expect(accessTable.some((row) => row.section === section && row.may.includes(action))).toBe(true)
        },
      ),
    )
  })

  test('a school never reads restricted background or safety answers through the SENCO', () => {
    const contribution = {
      id: 'a_contrib1',
      childId: child.id,
      authorId: 'u_parentaaaa1',
      viewpoint: 'home',
      isSent: true,
      isWithdrawn: false,
      isRoundOpen: true,
    }
    for (const section of ['restricted-background', 'safety-answers'] as const) {
      expect(may({ actor: senco, section, facts: { child, contribution } })).toBe(false)
    }
  })
})
