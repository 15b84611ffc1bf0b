import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { messageChannels, messageKinds } from '#schemas/outbox-entry.ts'
import { paramNames, paramsAllowed } from '#server/messages/message-params.ts'
import { renderMessage } from '#server/messages/render-message.ts'
import { isBasicSms, smsParts } from '#server/messages/sms-parts.ts'
import { messageLocales } from '#server/messages/words/words-for.ts'
import { aMessage } from './a-message.ts'
import { anEntry } from './an-entry.ts'

const longestLink = `https://needs.medway.example.nhs.uk/i/${'k'.repeat(42)}`
const every = messageKinds.flatMap((kind) =>
  messageChannels.flatMap((channel) => messageLocales.map((locale) => ({ kind, channel, locale }))),
)

function fullParams(kind: (typeof messageKinds)[number]): Record<string, string> {
  const all = {
    link: longestLink,
    byDate: '2026-04-03',
    phone: '01634 000000',
    organisationPhone: '01634 111111',
    receiverName: 'Łucja Ŵyn',
  }
  const allowed: readonly string[] = paramsAllowed[kind]
  return Object.fromEntries(Object.entries(all).filter(([name]) => allowed.includes(name)))
}

describe('what a message says', () => {
  test('an email greets by name, gives one link, a date in words and a number to call', () => {
    const { subject, text } = aMessage({ params: fullParams('invitation') })
    expect(subject).toBe('You are invited to share what you see')
    expect(text).toBe(
      [
        'Dear Łucja Ŵyn',
        'You are invited to share what you see about a child you know.',
        'Please do this by Friday 3 April 2026.',
        `To start, go to:\n${longestLink}`,
        'Or call 01634 000000.',
        'If you were not expecting this message, you do not need to do anything.',
        'Needs First',
      ].join('\n\n'),
    )
  })

  test('a family whose name is not given is greeted as parent or carer', () => {
    expect(aMessage({ kind: 'profile-ready' }).text).toMatch(/^Dear parent or carer\n/)
  })

  test('the front desk is named when there is no direct line', () => {
    const params = { link: longestLink, organisationPhone: '01634 111111' }
    expect(aMessage({ params }).text).toContain('Or call 01634 111111.')
  })

  test('somebody who reads a language we have no words for is told in English how to ask for it', () => {
    const message = aMessage({ locale: 'pa', params: fullParams('invitation') })
    expect(message.locale).toBe('en-GB')
    expect(message.text).toContain('Call 01634 000000 for this in your language.')
  })

  test('easy words are used for those who asked for them', () => {
    expect(aMessage({ locale: 'en-GB-x-easy' }).text).toContain(
      'You know a child. We want to hear what you see.',
    )
  })

  test.each(every)('$kind by $channel in $locale leaves no place unfilled', ({ kind, channel, locale }) => {
    const bare = aMessage({ kind, channel, locale, params: { link: longestLink } })
    const full = aMessage({ kind, channel, locale, params: fullParams(kind) })
    for (const { subject, text, html } of [bare, full]) {
      expect(`${subject}${text}${html ?? ''}`).not.toMatch(/\{\{|\}\}|undefined|null/)
      expect(text).toContain(longestLink)
    }
  })
})

describe('how long a message is', () => {
  test.each(every.filter(({ channel }) => channel === 'sms'))(
    '$kind in $locale is one text of basic letters with the longest link',
    ({ kind, locale }) => {
      for (const params of [{ link: longestLink }, fullParams(kind)]) {
        const { text } = aMessage({ kind, channel: 'sms', locale, params })
        expect(isBasicSms(text)).toBe(true)
        expect(text.length).toBeLessThanOrEqual(160)
        expect(smsParts(text)).toBe(1)
      }
    },
  )

  test.each(every)('the subject of $kind in $locale is at most 60 letters', ({ kind, locale }) => {
    expect(aMessage({ kind, locale }).subject.length).toBeLessThanOrEqual(60)
  })

  test('a text gives the number to call only where it fits in one part', () => {
    const short = { link: 'https://needs.example.org/i/a', phone: '01634 000000' }
    expect(aMessage({ channel: 'sms', params: short }).text).toMatch(/Or call 01634 000000\.$/)
    expect(aMessage({ channel: 'sms', params: { ...short, link: longestLink } }).text).not.toContain('01634')
  })

  test('a letter outside the basic set shortens a text to 70', () => {
    expect(smsParts('a'.repeat(160))).toBe(1)
    expect(smsParts('a'.repeat(161))).toBe(2)
    expect(smsParts(`ŵ${'a'.repeat(69)}`)).toBe(1)
    expect(smsParts(`ŵ${'a'.repeat(70)}`)).toBe(2)
    expect(smsParts(`${'€'.repeat(80)}a`)).toBe(2)
  })
})

describe('what a message never says', () => {
  const tooMuch =
    /adhd|autis|fasd|alcohol|diagnos|assess|referr|clinic|camhs|paediatric|hospital|profile|score|safeguard|risk|declin|accepted|health|school|special|\bSEN(CO)?\b/i

  test.each(every)(
    '$kind by $channel in $locale says that there is news, not what it is',
    ({ kind, channel, locale }) => {
      const { subject, text, html } = aMessage({
        kind,
        channel,
        locale,
        params: { link: 'https://example.org/i/a' },
      })
      expect(`${subject}\n${text}\n${html ?? ''}`).not.toMatch(tooMuch)
    },
  )

  test.each(every)(
    '$kind by $channel in $locale refuses the name of the child',
    ({ kind, channel, locale }) => {
      const params = { link: longestLink, childName: 'Amara Poisoned-Name' }
      expect(renderMessage(anEntry({ kind, channel, locale, params }))).toEqual({
        ok: false,
        refusal: 'param-not-allowed',
        details: { param: 'childName' },
      })
    },
  )

  test('whatever a param off the list is called, it is refused and its value is not repeated', () => {
    const named = fc.string({ minLength: 1 }).filter((name) => !paramNames.some((known) => known === name))
    fc.assert(
      fc.property(fc.constantFrom(...messageKinds), named, (kind, name) => {
        const params = Object.fromEntries([
          ['link', longestLink],
          [name, 'Amara Poisoned-Name'],
        ])
        const rendered = renderMessage(anEntry({ kind, params }))
        expect(rendered.ok).toBe(false)
        expect(JSON.stringify(rendered)).not.toContain('Amara')
      }),
    )
  })

  test('a text never carries the name of the one who reads it', () => {
    expect(aMessage({ channel: 'sms', params: fullParams('invitation') }).text).not.toContain('Łucja')
  })

  test('a message to colleagues about a task takes no date and no number', () => {
    const params = { link: longestLink, phone: '01634 000000' }
    expect(renderMessage(anEntry({ kind: 'safety-task', params }))).toMatchObject({
      refusal: 'param-not-allowed',
    })
  })
})

describe('params that are not what they are called', () => {
  test.each([
    ['link', 'http://needs.example.org/i/a'],
    ['link', 'javascript:alert(1)'],
    ['link', 'https://amara:secret@needs.example.org'],
    ['link', 'https://needs.example.org/ and more'],
    ['link', 'https://needs.example.org/"onload'],
    ['byDate', 'next week'],
    ['byDate', '2026-13-40'],
    ['phone', 'call the clinic'],
    ['organisationPhone', '01634 000000\nSTOP'],
    ['receiverName', 'Sam\nBcc: everybody'],
    ['receiverName', ''],
  ])('%s cannot be %j', (param, value) => {
    const params = { link: longestLink, [param]: value }
    expect(renderMessage(anEntry({ params }))).toEqual({
      ok: false,
      refusal: 'param-malformed',
      details: { param },
    })
  })

  test('a message without a link is refused, for there would be nothing to do', () => {
    expect(renderMessage(anEntry({ params: {} }))).toMatchObject({ refusal: 'param-missing' })
  })

  test('a link to this very machine may be plain http, so that a trial works', () => {
    expect(renderMessage(anEntry({ params: { link: 'http://localhost:3000/i/a' } })).ok).toBe(true)
  })
})

describe('the html of an email', () => {
  const params = { link: 'https://needs.example.org/i/a?x=1&y=2', receiverName: '<img src=x> & "Sam"' }
  const { html } = aMessage({ params })

  test('escapes what people typed', () => {
    expect(html).toContain('Dear &lt;img src=x&gt; &amp; &quot;Sam&quot;')
    expect(html).not.toContain('<img')
  })

  test('shows the whole address it links to, once', () => {
    const address = 'https://needs.example.org/i/a?x=1&amp;y=2'
    expect(html?.split(`<a href="${address}">${address}</a>`)).toHaveLength(2)
    expect(html?.match(/<a /g)).toHaveLength(1)
  })

  test('carries no picture, style or script, and names its language', () => {
    expect(html).not.toMatch(/<(img|style|script|link|iframe)|url\(/)
    expect(html).toContain('<html lang="en-GB">')
  })

  test('only emails have one', () => {
    expect(aMessage({ channel: 'sms' }).html).toBeNull()
    expect(aMessage({ channel: 'letter' }).html).toBeNull()
  })
})
