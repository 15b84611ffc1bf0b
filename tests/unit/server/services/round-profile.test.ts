import { describe, expect, test } from 'vitest'
import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { roundProfile } from '#server/services/round-profile.ts'
import type { ProfileReader } from '#server/services/profile-reader.ts'
import { aChild } from '../../../support/records.ts'
import { aForm, amiraForms, aRound, publishedWith } from './profile-forms.ts'

const today = '2026-11-22'
const child = aChild({ birthDate: '2018-03-27' })
const lead: ProfileReader = { role: 'school-lead', personId: 'u_lead000001' }
const clinician: ProfileReader = { role: 'clinic-accepted', personId: 'u_clinician1' }
const healthLead: ProfileReader = { role: 'health-lead', personId: 'u_visitor001' }
const otherParent: ProfileReader = { role: 'parent', personId: 'u_otherparent' }
const author: ProfileReader = { role: 'parent', personId: 'u_parent0001' }

function read(
  reader: ProfileReader,
  contributions: readonly Contribution[] = amiraForms(),
  round = aRound(),
) {
  return roundProfile(childNeedsV1, { child, round, contributions, reader, today })
}

function rulesFor(reader: ProfileReader, contributions: readonly Contribution[] = amiraForms()) {
  return read(reader, contributions).prompts.map(({ rule, type }) => [rule.id, type])
}

describe('a round read as a profile', () => {
  test('draws the levels, patterns and prompts of the worked example', () => {
    const { profile, counted, asked } = read(lead)
    const feelings = profile.strands.find(({ strand }) => strand === 'EMO')
    expect(feelings?.levels.school?.score).toBe(25)
    expect(feelings?.levels.home?.score).toBe(79)
    expect(feelings?.levels.self?.score).toBe(65)
    expect(feelings?.comparison.patterns).toEqual(['HOME_HIGHER', 'HIDDEN_EFFORT', 'CORROBORATED'])
    expect(rulesFor(lead)).toContainEqual(['R2_AUTISM', 'consider'])
    expect(counted).toHaveLength(4)
    expect(asked).toEqual(['school', 'home', 'health', 'self'])
  })

  test('counts only what was sent and not taken back', () => {
    const [school, home, ...others] = amiraForms()
    const forms = [
      { ...school, sentAt: null },
      { ...home, withdrawnAt: '2026-11-10T10:00:00.000Z' },
      ...others,
    ]
    const { counted, asked } = read(lead, forms)
    expect(counted.map(({ viewpoint }) => viewpoint)).toEqual(['health', 'self'])
    expect(asked).toEqual(['school', 'health', 'self'])
  })

  test('rests on exactly the forms it was published with', () => {
    const forms = amiraForms()
    const round = aRound({ published: publishedWith([forms[0].id, forms[1].id]) })
    expect(read(lead, forms, round).counted.map(({ viewpoint }) => viewpoint)).toEqual(['school', 'home'])
  })

  test('puts the priorities of the child before those of the family', () => {
    const [school, home, health, self] = amiraForms()
    const forms = [
      school,
      { ...home, answers: { ...home.answers, priorities: aForm.answer(['SNS', 'SLC']) } },
      health,
      { ...self, answers: { ...self.answers, priorities: aForm.answer(['FLX', 'SNS']) } },
    ]
    expect(read(lead, forms).priorities).toEqual(['FLX', 'SNS', 'SLC'])
  })
})

describe('what the child keeps to themselves', () => {
  function withChoice(choice: string | null) {
    const [school, home, health, self] = amiraForms()
    const unsaid = Object.fromEntries(Object.entries(self.answers).filter(([id]) => id !== 'sharing'))
    const answers = choice ? { ...unsaid, sharing: aForm.answer(choice) } : unsaid
    return [school, home, health, { ...self, answers }]
  }
  const seesChild = (reader: ProfileReader, choice: string | null) =>
    read(reader, withChoice(choice)).counted.some(({ viewpoint }) => viewpoint === 'self')

  test('stays with the child until they have chosen to share it', () => {
    expect(seesChild(lead, null)).toBe(false)
    expect(read(lead, withChoice(null)).isChildPrivate).toBe(true)
    expect(seesChild({ role: 'young-person', personId: 'u_amira0001' }, null)).toBe(true)
  })

  test('goes to the people around the child, and to the family only when it is for everybody', () => {
    expect(seesChild(lead, 'some')).toBe(true)
    expect(seesChild(author, 'some')).toBe(false)
    expect(seesChild(author, 'all')).toBe(true)
    expect(seesChild(lead, 'private')).toBe(false)
  })
})

describe('what rests on restricted answers', () => {
  function withAlcohol(consent: string) {
    const [school, home, ...others] = amiraForms()
    const restricted = { pae_status: aForm.answer('confirmed'), pae_consent: aForm.answer(consent) }
    return [school, { ...home, restricted }, ...others]
  }
  const asksAboutFasd = (reader: ProfileReader, consent: string) =>
    rulesFor(reader, withAlcohol(consent)).some(([id]) => id === 'R3_FASD')

  test('is brought up for health, and for the school lead only when the person who told agreed', () => {
    expect(asksAboutFasd(clinician, 'share_with_health_only')).toBe(true)
    expect(asksAboutFasd(healthLead, 'share_with_health_only')).toBe(true)
    expect(asksAboutFasd(lead, 'share_with_health_only')).toBe(false)
    expect(asksAboutFasd(lead, 'share_with_health_and_lead')).toBe(true)
  })

  test('goes to nobody but the person who told it when they said so', () => {
    expect(asksAboutFasd(clinician, 'do_not_share')).toBe(false)
    expect(asksAboutFasd(author, 'do_not_share')).toBe(true)
  })

  test('never reaches another parent', () => {
    expect(asksAboutFasd(otherParent, 'share_with_health_and_lead')).toBe(false)
  })

  test('leaves nothing of itself in what another parent reads', () => {
    expect(JSON.stringify(read(otherParent, withAlcohol('share_with_health_and_lead')).facts)).not.toContain(
      'confirmed',
    )
  })
})

describe('what rests on safety answers', () => {
  function withSafety(safety: Readonly<Record<string, string>>) {
    const [school, home, health, self] = amiraForms({ strands: ['SLC'] })
    const answers = Object.fromEntries(Object.entries(safety).map(([id, key]) => [id, aForm.answer(key)]))
    return [{ ...school, safety: answers }, home, health, self]
  }

  test('shows a prompt that only a self-harm answer brings up to safeguarding and the accepted clinic alone', () => {
    const forms = withSafety({ RF01: 'recently' })
    const hasPrompt = (role: ProfileReader['role']) =>
      rulesFor({ role, personId: null }, forms).some(([id]) => id === 'R7_MENTAL_HEALTH')
    expect(hasPrompt('school-safeguarding')).toBe(true)
    expect(hasPrompt('clinic-accepted')).toBe(true)
    for (const role of ['school-lead', 'health-lead', 'clinic-received', 'parent', 'young-person'] as const)
      expect(hasPrompt(role), role).toBe(false)
  })

  test('holds an ADHD prompt back for a health review while blank spells are open, and shows that it is held', () => {
    const forms = amiraForms({ strands: ['ATT'], answers: { school: 3, home: 3 }, impact: 3 })
    const [school, ...others] = forms
    const open = aForm.openTask('RF07')
    expect(rulesFor(lead, forms)).toContainEqual(['R1_ADHD', 'consider'])
    expect(rulesFor(lead, [{ ...school, safetyTasks: [open] }, ...others])).toContainEqual([
      'R1_ADHD',
      'held',
    ])
  })
})

describe('what one parent told', () => {
  test('brings up nothing on another parent’s page, neither from history nor from a safety answer', () => {
    const [school, home, ...others] = amiraForms({ strands: ['SLC'] })
    const told = {
      ...home,
      background: { h_tics: aForm.answer('yes') },
      safety: { RF06: aForm.answer('yes_thinking_or_memory') },
      safetyTasks: [aForm.openTask('RF14')],
    }
    const forms = [school, told, ...others]
    const brought = ['R6_PAEDIATRICS', 'R2U_AUTISM_REGRESSION']
    const rulesOf = (reader: ProfileReader) =>
      rulesFor(reader, forms)
        .map(([id]) => id)
        .filter((id) => brought.includes(String(id)))
    expect(rulesOf(author).toSorted()).toEqual(brought.toSorted())
    expect(rulesOf(otherParent)).toEqual([])
  })
})
