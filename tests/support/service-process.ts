import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'

/** The built service over one folder, while somebody uses it; `stop` cuts it off, unless it is told to end well. */
export type RunningService = {
  readonly origin: string
  readonly pid: number | undefined
  readonly stop: (signal?: 'SIGKILL' | 'SIGTERM') => Promise<void>
}

const seedChildren = '60'

type Environment = Readonly<Record<string, string>>

/** Starts the built service over a folder, seeded when it is empty; resolves once it listens. */
export async function startService(dataDir: string, more: Environment = {}): Promise<RunningService> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const service = spawn(process.execPath, ['build/server/index.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      PORT: String(port),
      ORIGIN: origin,
      DATA_DIR: dataDir,
      SEED_CHILDREN: seedChildren,
      ...more,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await isListening(service)
  return { origin, pid: service.pid, stop: (signal = 'SIGKILL') => stopped(service, signal) }
}

function isListening(service: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    service.once('exit', (code) => {
      reject(new Error(`the service stopped with ${String(code)} before it listened`))
    })
    service.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('listens on')) resolve()
    })
  })
}

function stopped(service: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    service.once('exit', () => {
      resolve()
    })
    service.kill(signal)
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port)
        reject(new Error('no free port'))
      })
    })
  })
}
