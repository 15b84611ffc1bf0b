import type { NextFunction, Request, Response } from 'express'

const methods = new Set(['GET', 'HEAD', 'POST'])
const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data']
const longestAddress = 2048
const mebibyte = 1024 * 1024

/** Answers plain HTTP mistakes before Remix, which answers 500 to them. */
export function requestGuard(request: Request, response: Response, next: NextFunction): void {
  const refusal = refusalOf(request)
  if (refusal === null) {
    next()
    return
  }
  response.status(refusal.status).type('text/plain').send(refusal.words)
}

type Refusal = { readonly status: number; readonly words: string }

function refusalOf(request: Request): Refusal | null {
  if (!methods.has(request.method)) return { status: 405, words: 'This address answers GET and POST only.' }
  if (request.url.length > longestAddress) return { status: 414, words: 'This address is too long.' }
  if (!isReadable(request.url)) return { status: 400, words: 'This address cannot be read.' }
  return request.method === 'POST' ? refusalOfBody(request) : null
}

function refusalOfBody(request: Request): Refusal | null {
  const type = request.headers['content-type'] ?? ''
  if (!formTypes.some((known) => type.toLowerCase().startsWith(known))) {
    return { status: 415, words: 'Send a form.' }
  }
  if (type.toLowerCase().startsWith('multipart/') && !/boundary=[^;\s]+/.test(type)) {
    return { status: 400, words: 'This form cannot be read.' }
  }
  if (Number(request.headers['content-length'] ?? 0) > mebibyte) {
    return { status: 413, words: 'This form holds more than 1 MB.' }
  }
  return null
}

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(new URL(url, 'http://localhost').pathname)
    return !url.includes('\0') && !url.startsWith('//')
  } catch {
    return false
  }
}
