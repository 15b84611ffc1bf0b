import { readFileSync } from 'node:fs'

const lookedEveryMs = 20

export type Cost = {
  /** Seconds on the clock. */
  readonly wall: number
  /** Seconds of processor time, which other work on the machine does not count against. */
  readonly cpu: number
  /**
   * The most megabytes the process held for itself, looked at fifty times a second. Pages of a mapped store are not among them: the
   * system takes those back whenever it wants them.
   */
  readonly memory: number
}

/** What a piece of work takes. */
export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const start = performance.now()
  const before = process.cpuUsage()
  let memory = ownMegabytes()
  const look = setInterval(() => {
    memory = Math.max(memory, ownMegabytes())
  }, lookedEveryMs)
  await work()
  clearInterval(look)
  const { user, system } = process.cpuUsage(before)
  return {
    wall: (performance.now() - start) / 1000,
    cpu: (user + system) / 1_000_000,
    memory: Math.max(memory, ownMegabytes()),
  }
}

function ownMegabytes(): number {
  const [, kibibytes] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  if (kibibytes === undefined) throw new Error('the system does not say what a process holds for itself')
  return Number(kibibytes) / 1024
}
