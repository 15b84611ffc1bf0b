import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    readonly origin: string
  }
}

const seedChildren = '60'

/** Starts the built service once for all journeys, over a fresh seeded store, and stops it afterwards. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'needs-first-journeys-'))
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
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await isListening(service)
  project.provide('origin', origin)
  return () => {
    service.kill('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  }
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
