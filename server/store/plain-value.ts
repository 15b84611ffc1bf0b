import { StoreError } from './store-error.ts'

/** What JSON can carry and both engines give back unchanged. */
export type PlainValue = null | boolean | number | string | readonly PlainValue[] | PlainObject
export interface PlainObject {
  readonly [key: string]: PlainValue
}

const deepest = 40
const loneSurrogate = /\p{Surrogate}/u
// `_bsontype` would let a stored object pass for one of MongoDB's own types.
const forbiddenKeys = new Set(['', '__proto__', 'constructor', 'prototype', '_bsontype'])

/** Where a value stands; spelled out only when it is refused. */
interface Place {
  readonly key: string
  readonly within: Place | null
  readonly depth: number
}

/** A deep copy made of plain values only; anything else is refused, naming the path to it. */
export function plainCopy(value: unknown, name: string): PlainValue {
  return copyAt(value, { key: name, within: null, depth: 0 })
}

/** Whether a string can be stored and compared: well-formed Unicode. */
export function isPlainString(value: string): boolean {
  return !loneSurrogate.test(value)
}

function copyAt(value: unknown, path: Place): PlainValue {
  if (path.depth > deepest) throw badValue('nested too deep', path)
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return plainString(value, path)
  if (typeof value === 'number') return plainNumber(value, path)
  if (Array.isArray(value))
    return Array.from(value, (element, at) => copyAt(element, inside(path, String(at))))
  if (typeof value === 'object') return plainObject(value, path)
  throw badValue(typeof value, path)
}

function plainString(value: string, path: Place): string {
  if (!isPlainString(value)) throw badValue('half a character', path)
  return value
}

function plainNumber(value: number, path: Place): number {
  if (!Number.isFinite(value)) throw badValue(String(value), path)
  return value === 0 ? 0 : value
}

function plainObject(value: object, path: Place): PlainObject {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw badValue('not a plain object', path)
  if (Object.getOwnPropertySymbols(value).length > 0) throw badValue('symbol', path)
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [plainKey(key, path), copyAt(held, inside(path, key))]),
  )
}

function plainKey(key: string, path: Place): string {
  const isPlain = !forbiddenKeys.has(key) && !key.startsWith('$') && !key.includes('\0') && isPlainString(key)
  if (!isPlain) throw badValue('field name', inside(path, JSON.stringify(key)))
  return key
}

function inside(within: Place, key: string): Place {
  return { key, within, depth: within.depth + 1 }
}

function badValue(what: string, path: Place): StoreError {
  return new StoreError('bad-value', `${what} at ${spelled(path)}`)
}

function spelled({ key, within }: Place): string {
  return within ? `${spelled(within)}.${key}` : key
}
