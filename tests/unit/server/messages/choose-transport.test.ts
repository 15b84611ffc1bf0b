import { describe, expect, test } from 'vitest'
import { chooseTransport, type MessageSettings } from '#server/messages/choose-transport.ts'
import { aMessage } from './a-message.ts'

const now = () => '2026-03-03T12:00:00.000Z'
const notify = {
  key: 'pilot-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0',
  templates: {},
}
const smtp = { url: 'smtp://127.0.0.1:9', from: 'Needs First <no-reply@example.org>' }

function chosen(settings: MessageSettings) {
  const outcome = chooseTransport(settings, now)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

describe('how messages leave', () => {
  test('Notify comes first, SMTP second, and what neither carries is held outside production', () => {
    expect(chosen({ notify, smtp, holds: true }).transport.name).toBe('notify, smtp, hold')
    expect(chosen({ smtp, holds: false }).transport.name).toBe('smtp')
  })

  test('with nothing set, messages are held to look at, newest first', async () => {
    const { transport, hold } = chosen({ holds: true })
    const first = aMessage({ dedupeKey: 'first' })
    await transport.deliver(first)
    const delivered = await transport.deliver(aMessage({ dedupeKey: 'second' }))
    expect(delivered).toEqual({ ok: true, value: { providerId: 'held:second' } })
    expect(hold?.held().map(({ message }) => message.reference)).toEqual(['second', 'first'])
    expect(hold?.held()[1]).toEqual({ heldAt: now(), message: first })
  })

  test('at most 500 messages are held', async () => {
    const { transport, hold } = chosen({ holds: true })
    for (let count = 0; count < 510; count += 1) await transport.deliver(aMessage({ dedupeKey: `${count}` }))
    expect(hold?.held()).toHaveLength(500)
    expect(hold?.held()[0]?.message.reference).toBe('509')
  })

  test('a text that Notify has no template for is held outside production, and refused for good in it', async () => {
    const text = aMessage({ channel: 'sms' })
    expect(await chosen({ notify, smtp, holds: true }).transport.deliver(text)).toMatchObject({ ok: true })
    expect(await chosen({ notify, smtp, holds: false }).transport.deliver(text)).toMatchObject({
      refusal: 'refused-for-good',
      details: { reason: 'nothing set carries this sms' },
    })
  })

  test('an email that Notify has no template for goes by SMTP', async () => {
    const delivered = await chosen({ notify, smtp, holds: true }).transport.deliver(aMessage())
    expect(delivered).toMatchObject({
      ok: false,
      details: { reason: expect.stringMatching(/^SMTP: /) as string },
    })
  })
})

describe('settings that cannot work', () => {
  test.each([
    ['no-way-to-send', { holds: false }, 'Messages have no way to leave.'],
    [
      'wrong-notify-key',
      { notify: { ...notify, key: 'short' }, holds: true },
      'The GOV.UK Notify key is not complete',
    ],
    [
      'wrong-smtp',
      { smtp: { ...smtp, url: 'mail.example.org:25' }, holds: true },
      'The SMTP setting is not complete',
    ],
    [
      'wrong-smtp',
      { smtp: { ...smtp, from: 'Needs First' }, holds: true },
      'The SMTP setting is not complete',
    ],
  ] satisfies [string, MessageSettings, string][])(
    'are refused at start as %s',
    (refusal, settings, sentence) => {
      const outcome = chooseTransport(settings, now)
      expect(outcome).toMatchObject({ ok: false, refusal })
      expect(!outcome.ok && outcome.details?.['sentence']).toContain(sentence)
    },
  )

  test('a wrong key is not repeated', () => {
    const wrong = { notify: { ...notify, key: 'secret-but-short' }, holds: true }
    expect(JSON.stringify(chooseTransport(wrong, now))).not.toContain('secret')
  })
})
