/** What an index can hold. */
export type IndexValue = string | number | boolean

const tags = { number: 0x10, string: 0x20, false: 0x30, true: 0x31 } as const
const endOfString = Buffer.from([0x00, 0x01])

/**
 * Bytes that sort as the values do, field by field: numbers by size, strings by code point, false before true.
 * MongoDB sorts the same way, so both engines give pages in one order.
 */
export function sortKey(values: readonly IndexValue[]): Buffer {
  return Buffer.concat(values.map(sortBytes))
}

/** The first key after every key that starts with these bytes: no value begins with 0xff. */
export function afterPrefix(prefix: Buffer): Buffer {
  return Buffer.concat([prefix, Buffer.from([0xff])])
}

function sortBytes(value: IndexValue): Buffer {
  if (typeof value === 'string') return stringBytes(value)
  if (typeof value === 'number') return numberBytes(value)
  return Buffer.from([value ? tags.true : tags.false])
}

// A zero byte inside the string is followed by 0xff and the end by 0x01, so that a prefix sorts first.
function stringBytes(value: string): Buffer {
  const escaped = value.includes('\0') ? escapedBytes(value) : Buffer.from(value, 'utf8')
  return Buffer.concat([Buffer.from([tags.string]), escaped, endOfString])
}

function escapedBytes(value: string): Buffer {
  const zero = Buffer.from([0x00, 0xff])
  return Buffer.concat(
    value.split('\0').flatMap((part, at) => (at === 0 ? [] : [zero]).concat(Buffer.from(part, 'utf8'))),
  )
}

// IEEE 754 sorts as bytes once negatives are inverted and positives have their sign bit set.
function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(9)
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1)
  const isNegative = value < 0
  for (let at = 1; at < 9; at += 1) bytes[at] = (bytes[at] ?? 0) ^ (isNegative ? 0xff : at === 1 ? 0x80 : 0)
  bytes[0] = tags.number
  return bytes
}
