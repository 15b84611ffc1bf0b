import { createHash, randomBytes, randomInt } from 'node:crypto'

const letters = '23456789abcdefghjkmnpqrstuvwxyz'

/** An opaque id such as `c_7kq4m2xd9r7h`: about 59 bits, no look-alike letters, never a sequence. */
export function randomId(prefix: string): string {
  return `${prefix}_${Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('')}`
}

/** A 256-bit secret for links, base64url. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** How a secret is kept: SHA-256, hex. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
