import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#schemas/actor.ts'
import type { AService } from '../../../support/a-service.ts'
import {
  accept,
  administrator,
  aRequestDesk,
  aSentReferral,
  childId,
  clinician,
  decide,
  manager,
  mum,
  posted,
  valueOf,
} from './a-request.ts'

describe('what a family says while it waits', () => {
  let service: AService
  let referralId = ''
  beforeEach(async () => {
    service = await aRequestDesk()
    referralId = (await aSentReferral(service, ['autism', 'adhd'])).referralId
    const fields = { ...accept, pathways: ['autism', 'adhd'] }
    valueOf((await decide(service, referralId, { fields })).outcome)
  })
  afterEach(() => service.close())

  const tell = async (fields: Readonly<Record<string, string | readonly string[]>>) =>
    valueOf(
      await service.services.tracker.tellChange(mum, {
        childId,
        once: service.parts.newId('e'),
        form: posted(fields),
      }),
    )
  const said = async (by: Actor) =>
    valueOf(await service.services.triage.waitingPage(by, referralId)).said.map(
      ({ type, name, written }) => ({
        ...{ type, name },
        ...Object.fromEntries(written.map((field) => [field.name, field.values.join(', ')])),
      }),
    )

  test('is read word for word by the clinicians and the office, once, with who said it', async () => {
    await tell({ still: 'yes', changed: 'safety', words: 'She will not eat.' })
    for (const reader of [clinician, administrator])
      expect(await said(reader)).toEqual([
        { type: 'risk_changed', name: 'Mum', whatChanged: 'She will not eat.', urgency: 'same_day' },
        {
          ...{ type: 'validation_answered', name: 'Mum', channel: 'online', stillWanted: 'yes' },
          ...{ changed: 'safety', words: 'She will not eat.' },
        },
      ])
  })

  test('is read as ticks where there are no words', async () => {
    await tell({ still: 'no', changed: ['attendance', 'school'] })
    expect((await said(clinician))[0]).toEqual({
      ...{ type: 'risk_changed', name: 'Mum', changed: 'attendance, school', stillWanted: 'no' },
      urgency: 'this_week',
    })
  })

  test('is not repeated to anybody when it is yes and nothing more, and not to the manager at all', async () => {
    await tell({ still: 'yes' })
    expect(await said(clinician)).toEqual([])
    await tell({ still: 'unsure', words: 'We wonder.' })
    expect(await said(manager)).toEqual([])
    expect(await said(clinician)).not.toEqual([])
  })
})
