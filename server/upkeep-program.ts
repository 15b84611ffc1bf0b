import { fork, type ChildProcess } from 'node:child_process'

/**
 * The monthly work nobody waits for: figures, needs, data quality and what estimates stand on. It goes through every request of an
 * area, so it runs beside the service and not within it, and pages are answered meanwhile. `doDue` rejects when the work broke off;
 * `stop` lets what is being written be written, and begins no more.
 */
export function createUpkeepProgram(file: string) {
  let running: ChildProcess | null = null
  return {
    doDue: async (): Promise<void> => {
      running = fork(file, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
      const end = await endOf(running)
      running = null
      if (end !== '0') throw new Error(`upkeep ended with ${end}`)
    },
    stop: (): void => {
      running?.kill('SIGTERM')
    },
  }
}

// Its code, or the signal that ended it.
function endOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    program.once('error', reject)
    program.once('exit', (code, signal) => {
      resolve(String(code ?? signal))
    })
  })
}
