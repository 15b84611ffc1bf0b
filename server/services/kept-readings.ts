type Reading<Result> = { readonly from: readonly unknown[]; readonly result: Result }

/** Gives the result of a pure reading: the one it gave before, when it is read from the very same things again. */
type KeptReadings<Result> = (about: object, from: readonly unknown[], read: () => Result) => Result

const keptOfEach = 8

/**
 * Remembers the last few readings about each thing, for as long as the thing itself is remembered. Things are the same only when
 * they are one object, so whatever was written since, or is read by or for somebody else, is read anew. All that a reading rests
 * on has to be named in `from`.
 */
export function createKeptReadings<Result>(): KeptReadings<Result> {
  const kept = new WeakMap<object, readonly Reading<Result>[]>()
  return (about, from, read) => {
    const readings = kept.get(about) ?? []
    const known = readings.find((reading) => isSame(reading.from, from))
    if (known) return known.result
    const result = read()
    kept.set(about, [{ from, result }, ...readings].slice(0, keptOfEach))
    return result
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, at) => Object.is(part, other[at]))
}
