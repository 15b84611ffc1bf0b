import { readFileSync } from 'node:fs'

/** Milliseconds of processor time a process has had. It repeats where the clock does not, when the machine has other work. Linux only; a tick is 10 ms. */
export function cpuMsOf(pid: number | undefined): number {
  try {
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')[1]
        ?.split(' ') ?? []
    return 10 * (Number(fields[11]) + Number(fields[12]))
  } catch {
    return Number.NaN
  }
}
