import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { WhereAreWe } from '#app/components/referral/where-are-we.tsx'
import { localeNames } from '#app/i18n/locale.ts'
import { action } from '#app/routes/clinic.queue.$referralId.decide.tsx'
import { decisionLetters } from '#app/web/decision-letters.ts'
import type { AService } from '../../support/a-service.ts'
import { atPages, type Answered } from '../../support/in-process.ts'
import { markupOf } from '../../unit/app/components/render-page.tsx'
import {
  aRequestDesk,
  aSentReferral,
  childId,
  clinician,
  mum,
  posted,
  senco,
  storedReferral,
  valueOf,
  youngPerson,
} from '../../unit/server/services/a-request.ts'

const decisions = {
  accept: { decision: 'accept', priority: 'routine', rationale: 'Clear need' },
  ask: { decision: 'ask', askedOf: 'home', evidence: ['development', 'safeguarding-question'] },
  redirect: { decision: 'redirect', destination: 'Paediatrics', acceptedBy: 'Dr Lee' },
  decline: {
    ...{ decision: 'decline', reason: 'needs-met-by-support', needsFound: 'Reading is hard work.' },
    ...{ advice: 'Level two support.', routeBack: 'Send it again with the profile.' },
  },
} as const

const shown = z.object({ preview: z.object({ family: z.string(), referrer: z.string() }) })
const previewOf = ({ value }: Answered) => shown.parse(value).preview

const languages = Object.keys(localeNames)
const every = languages.flatMap((locale) =>
  Object.entries(decisions).map(([kind, fields]) => ({ locale, kind, fields })),
)

describe('a letter to a family', () => {
  let service: AService
  let params = { referralId: '' }
  beforeEach(async () => {
    service = await aRequestDesk()
    params = { referralId: (await aSentReferral(service)).referralId }
  })
  afterEach(() => service.close())

  const post = async (
    fields: Readonly<Record<string, string | readonly string[]>>,
    locale: string,
    intent: string,
  ) => {
    const page = valueOf(await service.services.triage.decidePage(clinician, params.referralId))
    const form = posted({
      ...fields,
      pathways: 'autism',
      letterLocale: locale,
      intent,
      once,
      seen: page.seen,
    })
    return atPages(service, clinician).post(action, params, form)
  }
  const once = 'e_letters0001'

  test.each(every)(
    '$kind, in $locale: what is previewed is what is kept and what the family reads',
    async (one) => {
      const previewed = await post(one.fields, one.locale, 'preview')
      expect(previewed).toMatchObject({ status: 200, value: { preview: { locale: one.locale } } })
      const preview = previewOf(previewed)
      expect((await storedReferral(service, params.referralId)).letters).toEqual([])
      expect((await post(one.fields, one.locale, 'save')).status).toBe(302)
      const kept = (await storedReferral(service, params.referralId)).letters.find(
        ({ to }) => to === 'family',
      )
      expect(kept).toMatchObject({ text: preview.family, locale: one.locale })
      const where = valueOf(await service.services.tracker.where(mum, childId))
      expect(where.requests[0]?.letters).toMatchObject([{ text: preview.family, locale: one.locale }])
      const hrefs = { moreHref: '/', changedHref: '/', askHref: '/' }
      const page = (
        <WhereAreWe {...{ where, ...hrefs }} face="family" answerHref={() => '/'} sharingHref={() => '/'} />
      )
      expect(markupOf(page)).toContain(`class="letter" lang="${one.locale}" dir="ltr"`)
    },
  )

  test('easy read says it in other words than the usual letter', async () => {
    const [usual, easy] = await Promise.all(
      languages.map(async (locale) => previewOf(await post(decisions.accept, locale, 'preview')).family),
    )
    expect(usual).not.toEqual(easy)
    expect(easy).toContain('Your wait started on')
  })

  test('what is asked stands in a family’s own words, and what is private stands in none', async () => {
    const previewed = await post(decisions.ask, 'en-GB', 'preview')
    const { family, referrer } = previewOf(previewed)
    expect(family).toContain('We have asked: You or your family.')
    expect(family).toContain('Early growing and learning and something we would like to talk with you about')
    expect(family).not.toMatch(/safety/)
    expect(referrer).toContain('Whether there is a worry about safety')
  })

  test('is written in the language of whoever of the family is told first, unless another is chosen', async () => {
    const { people } = await import('#server/store/collections.ts')
    await service.store
      .records(people)
      .mutate('u_parent0001', (person) => ({ ok: true, value: { ...person, locale: 'en-GB-x-easy' } }))
    const previewed = await post(decisions.accept, '', 'preview')
    expect(previewed).toMatchObject({ value: { preview: { locale: 'en-GB-x-easy' } } })
    const chosen = await post(decisions.accept, 'en-GB', 'preview')
    expect(chosen).toMatchObject({ value: { preview: { locale: 'en-GB' } } })
  })

  test('a letter nobody may write is shown to nobody', async () => {
    for (const actor of [mum, senco, youngPerson])
      expect(
        await atPages(service, actor).post(action, params, posted({ decision: 'accept' })),
      ).toMatchObject({
        status: 404,
      })
  })

  test.each(languages)('in %s leaves no gap where something has to stand', (locale) => {
    const facts = {
      name: 'Ellie',
      clinic: { name: 'Medway Clinic', phone: '01634 000000' },
      received: '2026-11-22',
      privateToFamilies: [],
    }
    const said = { needsFound: 'Reading is hard work.', advice: 'Level two.', routeBack: 'Send it again.' }
    const decision = {
      kind: 'decline' as const,
      pathways: ['autism' as const],
      reason: 'outside-age',
      ...said,
    }
    expect(Object.values(decisionLetters(decision, facts, locale)).join()).not.toMatch(/\{\{|undefined/)
  })
})
