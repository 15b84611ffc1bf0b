import type { Request, Response } from 'express'

const longest = 1024 * 1024

/** A calm page while the store cannot be reached before anybody is known; what was posted stands in it, ready to be sent again. */
export async function answerStoreAway(request: Request, response: Response): Promise<void> {
  const fields = request.method === 'POST' && !request.readableEnded ? await fieldsOf(request) : []
  response.status(503).setHeader('Retry-After', '30')
  response.type('html').send(page(fields))
}

async function fieldsOf(request: Request): Promise<readonly (readonly [string, string])[]> {
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return []
  const chunks: string[] = []
  let size = 0
  request.setEncoding('utf8')
  for await (const chunk of request) {
    const text = String(chunk)
    size += text.length
    if (size > longest) return []
    chunks.push(text)
  }
  return [...new URLSearchParams(chunks.join(''))]
}

function page(fields: readonly (readonly [string, string])[]): string {
  const inputs = fields.map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  )
  const again =
    fields.length > 0 ? `<form method="post">${inputs.join('')}<button>Send it again</button></form>` : ''
  return [
    '<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>The service is away for a moment – Needs First</title></head><body><main>',
    '<h1>The service is away for a moment</h1>',
    '<p>Nothing is lost. Wait half a minute, then try again.</p>',
    '<p>If you need help now, call 999 in an emergency, or NHS 111.</p>',
    `${again}</main></body></html>`,
  ].join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${String(letter.charCodeAt(0))};`)
}
