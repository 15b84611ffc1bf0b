import { percentile95 } from './percentile95.ts'
import { cpuMsOf } from './processor-time.ts'
import type { RunningService } from './running-service.ts'

/** A visitor of a service, and the page they begin on. */
type Walk = {
  readonly service: Pick<RunningService, 'origin' | 'pid'>
  readonly headers: Readonly<Record<string, string>>
  readonly path: string
}

export type Walked = {
  /** Milliseconds on the clock within which 95 in 100 pages were there. */
  readonly p95: number
  /** Milliseconds of the service's processor time a page. */
  readonly cpuMs: number
}

type Pace = {
  readonly warmUp: number
  readonly measured: number
  /** Whether each page is the next of a list, so that nothing is answered from what was just read. */
  readonly turnsPages: boolean
}

/** Each visitor reads a page, one after the other, again and again: whatever else the machine does meanwhile falls on all of them. */
export async function walkInTurns(walks: readonly Walk[], pace: Pace): Promise<readonly Walked[]> {
  const readers = walks.map((walk) => createReader(walk, pace.turnsPages))
  for (let page = 0; page < pace.warmUp; page += 1) for (const reader of readers) await reader.read()
  for (const reader of readers) reader.forget()
  for (let page = 0; page < pace.measured; page += 1) for (const reader of readers) await reader.read()
  return readers.map((reader) => reader.walked())
}

function createReader({ service, headers, path }: Walk, turnsPages: boolean) {
  const first = service.origin + path
  let address = first
  let times: number[] = []
  let cpuMs = 0

  return {
    async read(): Promise<void> {
      const before = cpuMsOf(service.pid)
      const start = performance.now()
      const answer = await opened(address, headers)
      const page = await answer.text()
      times.push(performance.now() - start)
      cpuMs += cpuMsOf(service.pid) - before
      if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`)
      if (turnsPages) address = nextPageIn(page, first)
    },
    forget(): void {
      times = []
      cpuMs = 0
    },
    walked: (): Walked => ({ p95: percentile95(times), cpuMs: cpuMs / times.length }),
  }
}

// A connection kept from the page before may just have been closed.
async function opened(address: string, headers: Walk['headers']): Promise<Response> {
  return fetch(address, { headers }).catch(() => fetch(address, { headers }))
}

function nextPageIn(page: string, first: string): string {
  const [, href] = /<a href="([^"]+)" rel="next">/.exec(page) ?? []
  // Behind the last page comes the first again.
  return href === undefined ? first : new URL(href.replaceAll('&amp;', '&'), first).href
}
