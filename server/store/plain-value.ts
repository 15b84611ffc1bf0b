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

/** A deep copy made of plain values only; anything else is refused, naming the path to it. */
export function plainCopy(value: unknown, path: readonly string[]): PlainValue {
  if (path.length > deepest) throw badValue('nested too deep', path)
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return plainString(value, path)
  if (typeof value === 'number') return plainNumber(value, path)
  if (Array.isArray(value))
    return Array.from(value, (element, at) => plainCopy(element, [...path, String(at)]))
  if (typeof value === 'object') return plainObject(value, path)
  throw badValue(typeof value, path)
}

/** Whether a string can be stored and compared: well-formed Unicode. */
export function isPlainString(value: string): boolean {
  return !loneSurrogate.test(value)
}

function plainString(value: string, path: readonly string[]): string {
  if (!isPlainString(value)) throw badValue('half a character', path)
  return value
}

function plainNumber(value: number, path: readonly string[]): number {
  if (!Number.isFinite(value)) throw badValue(String(value), path)
  return value === 0 ? 0 : value
}

function plainObject(value: object, path: readonly string[]): PlainObject {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw badValue('not a plain object', path)
  if (Object.getOwnPropertySymbols(value).length > 0) throw badValue('symbol', path)
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [plainKey(key, path), plainCopy(held, [...path, key])]),
  )
}

function plainKey(key: string, path: readonly string[]): string {
  const isPlain = !forbiddenKeys.has(key) && !key.startsWith('$') && !/[.\0]/.test(key) && isPlainString(key)
  if (!isPlain) throw badValue('field name', [...path, JSON.stringify(key)])
  return key
}

function badValue(what: string, path: readonly string[]): StoreError {
  return new StoreError('bad-value', `${what} at ${path.join('.')}`)
}
