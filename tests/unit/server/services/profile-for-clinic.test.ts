import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Referral } from '#schemas/referral.ts'
import type { ReferralPack } from '#schemas/referral-pack.ts'
import { children, contributions, referrals, rounds } from '#server/store/collections.ts'
import { aService, type AService } from '../../../support/a-service.ts'
import { aChild, aMembership, anActor } from '../../../support/records.ts'
import { aReferral } from '../referrals/a-referral.ts'
import { usualPayloads } from '../referrals/usual-payloads.ts'
import { aForm, amiraForms, aRound, publishedWith, roundId } from './profile-forms.ts'

const clinicId = 'o_testclinic1'
const referralId = 'f_testreferr1'
const clinician = anActor('u_clinician1', [aMembership('clinician', clinicId)])
const elsewhere = anActor('u_clinician2', [aMembership('clinician', 'o_otherclinic')])
const office = anActor('u_office0001', [aMembership('clinic-administrator', clinicId)])

let service: AService

beforeEach(async () => {
  service = await aService()
  await service.store.records(children).insert(aChild())
  const [school, home, ...others] = amiraForms()
  const told = { ...home, restricted: { pae_status: aForm.answer('confirmed') } }
  const forms = [school, told, ...others]
  await service.store.records(rounds).insert(aRound({ published: publishedWith(forms.map(({ id }) => id)) }))
  for (const form of forms) await service.store.records(contributions).insert(form)
})

afterEach(() => service.close())

function aPack(): ReferralPack {
  return {
    frozenAt: '2026-11-21T10:00:00.000Z',
    roundId,
    questionnaire: { id: 'child-needs', version: 1 },
    child: {
      givenName: 'Ellie',
      familyName: 'Stone',
      knownAs: null,
      dateOfBirth: '2018-03-27',
      nhsNumber: null,
      postcode: null,
      languages: [],
      interpreter: null,
      school: null,
      gp: null,
    },
    profile: {},
    impact: [],
    onset: { noticedAt: null, lasting: null, words: null },
    tried: [],
    continuing: [],
    hearing: null,
    vision: null,
    sleep: null,
    attendance: { percent: null, daysSuspended: null, partTime: null, words: null },
    familyWords: null,
    childWords: null,
    restricted: [],
  }
}

async function keepReferral(changes: Partial<Referral>): Promise<void> {
  const referral = aReferral({
    id: referralId,
    areaId: 'ar_testarea1',
    childId: 'c_testchild1',
    clinicId,
    pack: aPack(),
    receivedOn: '2026-11-21',
    events: [received],
    ...changes,
  })
  const kept = await service.store.records(referrals).insert(referral)
  if (!kept.ok) throw new Error(kept.refusal)
}

const accepted: Referral['events'][number] = {
  id: 'e_testevent1',
  type: 'accepted',
  episodeId: 'episode-1',
  effectiveDate: '2026-11-21',
  recordedAt: '2026-11-21T12:00:00.000Z',
  actorId: 'u_clinician1',
  role: 'triage',
  reasonCode: null,
  note: null,
  supersedes: null,
  payload: usualPayloads.accepted,
}

const received: Referral['events'][number] = {
  ...accepted,
  id: 'e_testevent0',
  type: 'referral_received',
  recordedAt: '2026-11-21T10:00:00.000Z',
  role: 'referrer',
  payload: usualPayloads.referral_received,
}

const rulesOf = async () => {
  const read = await service.services.profiles.forClinic(clinician, referralId)
  return read.ok ? read.value.prompts.map(({ rule }) => rule) : [read.refusal]
}

describe('the profile a clinic was sent', () => {
  test('is read by the clinic that received it, without what is restricted', async () => {
    await keepReferral({})
    const rules = await rulesOf()
    expect(rules).toContain('R2_AUTISM')
    expect(rules).not.toContain('R3_FASD')
  })

  test('opens further once the clinic has accepted the request', async () => {
    await keepReferral({ events: [received, accepted] })
    expect(await rulesOf()).toContain('R3_FASD')
  })

  test('is not there for another clinic, for the office, or before the request has been received', async () => {
    await keepReferral({})
    for (const actor of [elsewhere, office])
      expect(await service.services.profiles.forClinic(actor, referralId)).toMatchObject({
        refusal: 'not-found',
      })
  })

  test('is not there while the request has not been sent', async () => {
    await keepReferral({ receivedOn: null, events: [] })
    expect(await rulesOf()).toEqual(['not-found'])
  })

  test('is not there for a request that came without a pack', async () => {
    await keepReferral({ pack: null })
    expect(await rulesOf()).toEqual(['not-found'])
  })

  test('never tells the clinic who is to be rung about a form', async () => {
    await keepReferral({ events: [received, accepted] })
    const read = await service.services.profiles.forClinic(clinician, referralId)
    expect(read.ok && read.value.qualityNotes).toEqual([])
  })
})
