type Time = { readonly wall: number; readonly cpu: number }

/** Seconds on the clock, and of processor time, which other work on the machine does not count against. */
export async function timeOf(work: () => Promise<unknown>): Promise<Time> {
  const start = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1_000_000 }
}
