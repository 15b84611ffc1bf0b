import { hash, verify } from '@node-rs/argon2'

// Argon2id, 64 MiB, three passes. 2 is Algorithm.Argon2id, an ambient const enum that cannot be imported.
const cost = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const

const atOnce = 4
const mayWait = 100

export type Passwords = {
  /** A hash to keep, with its salt and cost inside. */
  readonly hashOf: (password: string) => Promise<string>
  /** Whether the password is the one hashed; null (no such account) costs the same time. */
  readonly matches: (password: string, kept: string | null) => Promise<boolean>
}

/** Argon2id passwords; only a few are worked on at once, so that a flood of sign-ins does not eat the memory. */
export async function createPasswords(): Promise<Passwords> {
  const queue = createQueue(atOnce, mayWait)
  const nobody = await hash('the answer when there is no account', cost)
  return {
    hashOf: (password) => queue(() => hash(password, cost)),
    matches: (password, kept) => queue(async () => (await verify(kept ?? nobody, password)) && kept !== null),
  }
}

function createQueue(most: number, longest: number) {
  const waiting: (() => void)[] = []
  let running = 0
  return async function run<T>(work: () => Promise<T>): Promise<T> {
    if (running >= most) await turn()
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
  function turn(): Promise<void> {
    if (waiting.length >= longest) throw new Error('too many sign-ins at once')
    return new Promise((resolve) => waiting.push(resolve))
  }
}
