export type Turns = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>

/** Runs what is asked for the same key one after another, and for different keys side by side. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve()
    const turn = before.then(work, work)
    last.set(key, turn)
    try {
      return await turn
    } finally {
      if (last.get(key) === turn) last.delete(key)
    }
  }
}
