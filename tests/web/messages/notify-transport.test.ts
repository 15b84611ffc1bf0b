import { http, HttpResponse, delay } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createNotifyTransport } from '#server/messages/notify-transport.ts'
import type { RenderedMessage } from '#server/messages/render-message.ts'
import { aMessage } from '#tests/unit/server/messages/a-message.ts'

// The answers are GOV.UK Notify's own, as its REST documentation prints them.
const baseUrl = 'https://api.notifications.service.gov.uk'
const key = 'pilot-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0'
const templates = {
  invitation: {
    'en-GB': { email: 'f33517ff-2a88-4f6e-b855-c550268ce08a', sms: '9d751e0e-f929-4891-82a1-a3e1c3c18ee3' },
    'en-GB-x-easy': { email: '0d3f5a0b-9a0f-4e0e-8a53-5a1f0f3a9b11' },
  },
  'decision-made': { 'en-GB': { letter: '1c8f2f5e-2f4e-4a62-9d0c-0b8c2c5c4a77' } },
}
const providerId = '740e5834-3a29-46b4-9a6f-16142fde533a'

const server = setupServer()
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' })
})
afterEach(() => {
  server.resetHandlers()
})
afterAll(() => {
  server.close()
})

function created(reference: string, content: Record<string, string>) {
  const template = {
    id: templates.invitation['en-GB'].email,
    version: 1,
    uri: `${baseUrl}/v2/template/f33517ff`,
  }
  return HttpResponse.json(
    { id: providerId, reference, content, uri: `${baseUrl}/v2/notifications/${providerId}`, template },
    { status: 201 },
  )
}

function refusal(status: number, error: string, message: string) {
  return HttpResponse.json({ status_code: status, errors: [{ error, message }] }, { status })
}

function answering(path: 'email' | 'sms' | 'letter', answer: () => Response | Promise<Response>) {
  const asked: { body: unknown; authorization: string | null }[] = []
  server.use(
    http.post(`${baseUrl}/v2/notifications/${path}`, async ({ request }) => {
      asked.push({ body: await request.json(), authorization: request.headers.get('authorization') })
      return answer()
    }),
  )
  return asked
}

function deliver(message: RenderedMessage, timeoutMs?: number) {
  return createNotifyTransport({ key, templates, timeoutMs }).deliver(message)
}

describe('a message by GOV.UK Notify', () => {
  test('an email goes to the template of its kind and locale, known by its dedupe key', async () => {
    const asked = answering('email', () =>
      created('round-7:parent-2', { subject: 's', body: 'b', from_email: 'f' }),
    )
    const message = aMessage({
      dedupeKey: 'round-7:parent-2',
      params: { link: 'https://needs.example.org/i/abc', byDate: '2026-04-03', receiverName: 'Sam Hill' },
    })
    expect(await deliver(message)).toEqual({ ok: true, value: { providerId } })
    expect(asked).toHaveLength(1)
    expect(asked[0]?.authorization).toMatch(/^Bearer ey/)
    expect(asked[0]?.body).toEqual({
      template_id: templates.invitation['en-GB'].email,
      email_address: 'parent@example.org',
      reference: 'round-7:parent-2',
      personalisation: {
        link: 'https://needs.example.org/i/abc',
        byDate: 'Friday 3 April 2026',
        phone: '',
        organisationPhone: '',
        receiverName: 'Sam Hill',
        subject: message.subject,
        text: message.text,
      },
    })
  })

  test('easy words have their own template, and fall back to English where they have none', async () => {
    const emails = answering('email', () => created('r', {}))
    const texts = answering('sms', () => created('r', {}))
    await deliver(aMessage({ locale: 'en-GB-x-easy' }))
    await deliver(aMessage({ locale: 'en-GB-x-easy', channel: 'sms', to: '07700 900123' }))
    expect(emails[0]?.body).toMatchObject({ template_id: templates.invitation['en-GB-x-easy'].email })
    expect(texts[0]?.body).toMatchObject({
      template_id: templates.invitation['en-GB'].sms,
      phone_number: '07700 900123',
    })
  })

  test('a letter carries its address line by line', async () => {
    const asked = answering('letter', () => created('r', {}))
    const letter = aMessage({
      kind: 'decision-made',
      channel: 'letter',
      to: 'The Parents\n1 High Street\nME4 4AA',
    })
    expect(await deliver(letter)).toMatchObject({ ok: true })
    expect(asked[0]?.body).toMatchObject({
      personalisation: {
        address_line_1: 'The Parents',
        address_line_2: '1 High Street',
        address_line_3: 'ME4 4AA',
      },
    })
  })

  test('without a template nothing is asked and the message is refused for good', async () => {
    expect(await deliver(aMessage({ channel: 'letter', to: 'Somebody\nSomewhere' }))).toMatchObject({
      refusal: 'refused-for-good',
      details: { reason: 'no template is set for this message' },
    })
  })
})

describe('what GOV.UK Notify refuses', () => {
  test.each([
    {
      status: 429,
      error: 'RateLimitError',
      message: 'Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds',
      expected: 'try-again-later',
    },
    {
      status: 429,
      error: 'TooManyRequestsError',
      message: 'Exceeded send limits (50) for today',
      expected: 'try-again-later',
    },
    { status: 500, error: 'Exception', message: 'Internal server error', expected: 'try-again-later' },
    {
      status: 400,
      error: 'ValidationError',
      message: 'email_address Not a valid email address',
      expected: 'refused-for-good',
    },
    {
      status: 400,
      error: 'BadRequestError',
      message: "Can't send to this recipient using a team-only API key",
      expected: 'refused-for-good',
    },
    {
      status: 403,
      error: 'AuthError',
      message: 'Invalid token: API key not found',
      expected: 'refused-for-good',
    },
  ])('$status $error ($message) means: $expected', async ({ status, error, message, expected }) => {
    answering('email', () => refusal(status, error, message))
    expect(await deliver(aMessage())).toEqual({
      ok: false,
      refusal: expected,
      details: { reason: `Notify answered ${status}: ${message}` },
    })
  })

  test('an answer that repeats the address is kept without it', async () => {
    answering('email', () => refusal(400, 'ValidationError', 'parent@example.org is not on the list'))
    const delivered = await deliver(aMessage())
    expect(delivered).toMatchObject({ details: { reason: 'Notify answered 400: … is not on the list' } })
  })

  test.each([
    ['a page of a gateway in between', () => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 })],
    ['an answer without an id', () => HttpResponse.json({}, { status: 201 })],
    ['a broken line', () => HttpResponse.error()],
  ])('%s is tried again', async (_, answer) => {
    answering('email', answer)
    expect(await deliver(aMessage())).toMatchObject({ ok: false, refusal: 'try-again-later' })
  })

  test('an answer that does not come in time is tried again', async () => {
    answering('email', async () => {
      await delay(300)
      return created('r', {})
    })
    expect(await deliver(aMessage(), 30)).toEqual({
      ok: false,
      refusal: 'try-again-later',
      details: { reason: 'no clear answer: TimeoutError' },
    })
  })
})

describe('a message that may have left already', () => {
  const again = aMessage({ attempts: 1, dedupeKey: 'round-7:parent-2' })

  function known(...statuses: readonly string[]) {
    const asked: (string | null)[] = []
    const notifications = statuses.map((status) => ({
      id: providerId,
      reference: 'round-7:parent-2',
      status,
      type: 'email',
    }))
    server.use(
      http.get(`${baseUrl}/v2/notifications`, ({ request }) => {
        asked.push(new URL(request.url).searchParams.get('reference'))
        return HttpResponse.json({ notifications, links: { current: `${baseUrl}/v2/notifications` } })
      }),
    )
    return asked
  }

  test.each(['created', 'sending', 'delivered', 'pending'])(
    'is not sent twice when Notify knows it as %s',
    async (status) => {
      const asked = known(status)
      expect(await deliver(again)).toEqual({ ok: true, value: { providerId } })
      expect(asked).toEqual(['round-7:parent-2'])
    },
  )

  test.each([[[]], [['technical-failure']]])(
    'is sent when Notify knows nothing of it, or only that it failed: %j',
    async (statuses) => {
      known(...statuses)
      const sent = answering('email', () => created('r', {}))
      expect(await deliver(again)).toMatchObject({ ok: true })
      expect(sent).toHaveLength(1)
    },
  )

  test('is not sent while Notify cannot say', async () => {
    server.use(
      http.get(`${baseUrl}/v2/notifications`, () => refusal(429, 'RateLimitError', 'Exceeded rate limit')),
    )
    const sent = answering('email', () => created('r', {}))
    expect(await deliver(again)).toMatchObject({ refusal: 'try-again-later' })
    expect(sent).toHaveLength(0)
  })
})
