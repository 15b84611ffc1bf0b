import { createServer } from 'node:net'
import { once } from 'node:events'
import { afterEach, describe, expect, test } from 'vitest'
import { createSmtpTransport, messageIdOf } from '#server/messages/smtp-transport.ts'
import { aMessage } from '#tests/unit/server/messages/a-message.ts'
import { anSmtpSink, smtpRefusal } from './an-smtp-sink.ts'

const from = 'Needs First <no-reply@needs.example.org>'
const open: { close: () => Promise<unknown> }[] = []

afterEach(async () => {
  for (const sink of open.splice(0)) await sink.close()
})

async function aSink(options?: Parameters<typeof anSmtpSink>[0]) {
  const sink = await anSmtpSink(options)
  open.push(sink)
  return sink
}

describe('an email by SMTP', () => {
  test('arrives at one receiver with its subject, its words and its page', async () => {
    const { url, mails } = await aSink()
    const message = aMessage({ dedupeKey: 'round-7:parent-2' })
    const delivered = await createSmtpTransport({ url, from }).deliver(message)
    const messageId = messageIdOf('round-7:parent-2', from)
    expect(delivered).toEqual({ ok: true, value: { providerId: messageId } })
    expect(mails).toMatchObject([{ from: 'no-reply@needs.example.org', to: ['parent@example.org'] }])
    const raw = mails[0]?.raw ?? ''
    expect(raw).toMatch(/^From: Needs First <no-reply@needs\.example\.org>\r$/m)
    expect(raw).toMatch(/^To: parent@example\.org\r$/m)
    expect(raw).toMatch(/^Subject: You are invited to share what you see\r$/m)
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(raw).toContain(`Message-ID: ${messageId}`)
    expect(raw).toContain('Content-Type: multipart/alternative')
    expect(raw).toMatch(/Content-Type: text\/plain; charset=utf-8[^]*To start, go to:\r\nhttps:\/\/needs/)
    expect(raw).toMatch(/Content-Type: text\/html; charset=utf-8[^]*<a href=/)
  })

  test('carries nothing that reports back and no list to leave', async () => {
    const { url, mails } = await aSink()
    await createSmtpTransport({ url, from }).deliver(aMessage())
    expect(mails[0]?.raw).not.toMatch(/<img|List-Unsubscribe|Disposition-Notification|Return-Receipt/i)
  })

  test('has the same Message-ID at every try, and says nothing of its key', () => {
    expect(messageIdOf('round-7:parent-2', from)).toBe(messageIdOf('round-7:parent-2', from))
    expect(messageIdOf('round-7:parent-2', from)).not.toBe(messageIdOf('round-7:parent-3', from))
    expect(messageIdOf('round-7:parent-2', from)).toMatch(/^<[0-9a-f]{40}@needs\.example\.org>$/)
  })

  test('a name in any script arrives whole', async () => {
    const { url, mails } = await aSink()
    const params = { link: 'https://needs.example.org/i/a', receiverName: 'ਅਮਰ Łucja' }
    await createSmtpTransport({ url, from }).deliver(aMessage({ params }))
    const body = /Content-Transfer-Encoding: (base64|quoted-printable)\r\n\r\n([^]*?)\r\n--/.exec(
      mails[0]?.raw ?? '',
    )
    expect(body?.[1]).toBeDefined()
    const text =
      body?.[1] === 'base64'
        ? Buffer.from(body[2] ?? '', 'base64').toString()
        : Buffer.from(
            (body?.[2] ?? '')
              .replaceAll('=\r\n', '')
              .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
            'latin1',
          ).toString()
    expect(text).toContain('Dear ਅਮਰ Łucja')
  })
})

describe('what an SMTP server refuses', () => {
  test('a server that is busy once is tried again, and then the email arrives', async () => {
    let isBusy = true
    const { url, mails } = await aSink({
      onRcptTo: (_address, _session, callback) => {
        callback(isBusy ? smtpRefusal(451, 'Try again later') : null)
      },
    })
    const transport = createSmtpTransport({ url, from })
    expect(await transport.deliver(aMessage())).toMatchObject({ ok: false, refusal: 'try-again-later' })
    isBusy = false
    expect(await transport.deliver(aMessage())).toMatchObject({ ok: true })
    expect(mails).toHaveLength(1)
  })

  test('an address that does not exist is refused for good, and the reason does not repeat it', async () => {
    const { url } = await aSink({
      onRcptTo: ({ address }, _session, callback) => {
        callback(smtpRefusal(550, `No such user ${address}`))
      },
    })
    const delivered = await createSmtpTransport({ url, from }).deliver(aMessage())
    expect(delivered).toEqual({
      ok: false,
      refusal: 'refused-for-good',
      details: { reason: 'SMTP: 550 No such user …' },
    })
  })

  test('a refused sign-in is ours to put right: the message waits', async () => {
    const { url } = await aSink({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => {
        callback(smtpRefusal(535, 'Wrong password'))
      },
    })
    const signedIn = url.replace('smtp://', 'smtp://user:secret@')
    const delivered = await createSmtpTransport({ url: signedIn, from }).deliver(aMessage())
    expect(delivered).toMatchObject({ refusal: 'try-again-later' })
    expect(JSON.stringify(delivered)).not.toContain('secret')
  })

  test('a server that is not there is tried again', async () => {
    const nobody = createServer()
    nobody.listen(0, '127.0.0.1')
    await once(nobody, 'listening')
    const address = nobody.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await new Promise((resolve) => nobody.close(resolve))
    const delivered = await createSmtpTransport({ url: `smtp://127.0.0.1:${port}`, from }).deliver(aMessage())
    expect(delivered).toMatchObject({ refusal: 'try-again-later' })
  })

  test.each(['a@example.org, b@example.org', 'a@example.org\nBcc: b@example.org', 'nobody', ''])(
    '%j is not one receiver, so nothing is asked',
    async (to) => {
      const { url, mails } = await aSink()
      const delivered = await createSmtpTransport({ url, from }).deliver(aMessage({ to }))
      expect(delivered).toMatchObject({
        refusal: 'refused-for-good',
        details: { reason: 'not one email address' },
      })
      expect(mails).toEqual([])
    },
  )

  test('texts and letters do not go by SMTP', async () => {
    const { url } = await aSink()
    expect(await createSmtpTransport({ url, from }).deliver(aMessage({ channel: 'sms' }))).toMatchObject({
      refusal: 'refused-for-good',
    })
  })
})
