import { Agent, request, type IncomingHttpHeaders } from 'node:http'

export type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly bytes: Buffer
  readonly path: string
}

export type Fields = Readonly<Record<string, string>> | readonly Field[]
type Field = readonly [name: string, value: string]

type Asking = {
  readonly origin: string
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 })

/** One plain request: nothing is followed, nothing is tidied on the way. */
export function send({ origin, method = 'GET', path, headers = {}, body }: Asking): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const asked = request({ agent, hostname, port, method, path, headers: { ...headers } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const text = bytes.toString()
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, bytes, path })
      })
    })
    asked.on('error', (error) => {
      // A kept connection may have been closed while this process was busy; a reading is then asked for again.
      const isStale = asked.reusedSocket && 'code' in error && error.code === 'ECONNRESET'
      if (isStale && method === 'GET') resolve(send({ origin, path, headers }))
      reject(error)
    })
    asked.end(body)
  })
}

/** The headers of a form sent from the service's own page. */
export function ownForm(origin: string): Record<string, string> {
  return { origin, 'content-type': 'application/x-www-form-urlencoded' }
}

type Who = { readonly origin: string; readonly cookie: string; readonly formToken: string }

/** Somebody at a browser without script: a cookie, and forms that carry their form token. */
export function aCaller({ origin, cookie, formToken }: Who) {
  const headers: Record<string, string> = cookie === '' ? {} : { cookie: `__Host-s=${cookie}` }
  return {
    get: (path: string) => send({ origin, path, headers }),
    post: (path: string, fields: Fields = {}) =>
      send({
        origin,
        method: 'POST',
        path,
        headers: { ...headers, ...ownForm(origin) },
        body: bodyOf([['csrf', formToken], ...pairs(fields)]),
      }),
  }
}
export type Caller = ReturnType<typeof aCaller>

/** A form as it travels. */
export function bodyOf(fields: readonly Field[]): string {
  return new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
}

function pairs(fields: Fields): readonly Field[] {
  return isList(fields) ? fields : Object.entries(fields)
}

function isList(fields: Fields): fields is readonly Field[] {
  return Array.isArray(fields)
}

/** Works through a list, a few at a time. */
export async function eachOf<In, Out>(
  all: readonly In[],
  work: (one: In, index: number) => Promise<Out>,
): Promise<readonly Out[]> {
  const results: Out[] = []
  const waiting = all.entries()
  const worker = async () => {
    for (const [index, one] of waiting) results[index] = await work(one, index)
  }
  await Promise.all(Array.from({ length: 6 }, worker))
  return results
}
