import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as build from 'virtual:remix/server-build'
import pino from 'pino'
import { z } from 'zod'
import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import { parseSettings, type Settings } from './env.ts'
import { createMessages } from './create-messages.ts'
import { repeat } from './repeat.ts'
import { createHttp } from './http/create-http.ts'
import { openKeys } from './secrets/keys.ts'
import { createPasswords } from './secrets/passwords.ts'
import { hashOfSecret, randomId, randomSecret } from './secrets/random-id.ts'
import { seedWhenEmpty } from './seed/seed-when-empty.ts'
import { createServices } from './services.ts'
import { collections } from './store/collections.ts'
import { openStore } from './store/open-store.ts'
import { createUpkeepProgram } from './upkeep-program.ts'

const answeredWithinMs = 5000
const upkeepEveryMs = 3_600_000
const timersEveryMs = 300_000

const settings = readSettings()
const logger = pino({ level: settings.logLevel })
const buildDirectory = join(import.meta.dirname, '..')
const store = await openStore({ dataDir: settings.dataDir, mongoUri: settings.mongoUri, collections })
const passwords = await createPasswords()
const parts = {
  store,
  questionnaire: childNeedsV1,
  keys: openKeys(settings.sessionKeyFile ?? join(settings.dataDir, 'keys.json')),
  passwords,
  origin: settings.origin,
  now: () => new Date().toISOString(),
  newId: randomId,
  newSecret: randomSecret,
  hashOfSecret,
}
const personas = settings.demonstration
  ? await seedWhenEmpty({ store, passwords, ...settings.demonstration })
  : []
const services = createServices(parts)
const messages = createMessages({
  settings,
  source: services.outbox,
  now: parts.now,
  onError: (error) => {
    logger.error({ error: String(error) }, 'a message broke')
  },
})
const timers = repeat(services.timedWork.doDue, {
  everyMs: timersEveryMs,
  waitsFirst: true,
  onError: (error) => {
    logger.error({ error: String(error) }, 'a timer broke')
  },
})
const http = createHttp({
  held: messages.held,
  build,
  services,
  settings,
  logger,
  buildDirectory,
  enhanceScript: enhanceScript(),
})
const program = createUpkeepProgram(join(import.meta.dirname, 'upkeep.js'))
// The demonstration has figures from its first page on; elsewhere a month is made while people work.
// Its pages would else be empty at first; without their figures they are still there.
if (settings.demonstration) await program.doDue().catch(reportUpkeep)
// Looked at hourly, done once a month and a quarter: a server that was off at midnight does it later in the day.
const upkeep = repeat(program.doDue, {
  everyMs: upkeepEveryMs,
  waitsFirst: settings.demonstration !== null,
  onError: reportUpkeep,
})
const server = http.listen(settings.port, settings.host, announce)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void stop()
  })
}

function readSettings(): Settings {
  try {
    return parseSettings(process.env)
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
    process.exit(2)
  }
}

function reportUpkeep(error: unknown): void {
  logger.error({ error: String(error) }, 'figures and estimates were not brought up to date')
}

function enhanceScript(): string {
  const manifest = z.record(z.string(), z.object({ file: z.string(), isEntry: z.boolean().optional() }))
  const made = manifest.parse(
    JSON.parse(readFileSync(join(buildDirectory, 'enhance', 'manifest.json'), 'utf8')),
  )
  const entry = Object.values(made).find(({ isEntry }) => isEntry)
  if (!entry) throw new Error('the enhance build has no entry')
  return `/enhance/${entry.file}`
}

// Express hands a failure to listen to the same callback.
function announce(failure?: Error): void {
  if (failure) {
    process.stderr.write(`${failure.message}\n`)
    process.exit(2)
  }
  process.stdout.write(`Needs First listens on ${settings.origin}\n`)
  for (const { name, email, password, job } of personas)
    process.stdout.write(`  ${job}: ${name}, ${email}, ${password}\n`)
}

async function stop(): Promise<void> {
  await Promise.race([allAnswered(), pause(answeredWithinMs)])
  await timers.stop()
  await messages.stop()
  program.stop()
  await upkeep.stop()
  await store.close()
  process.exit(0)
}

// A kept-alive connection is idle only once its answer is out, which may be after the server has closed.
function allAnswered(): Promise<void> {
  const sweep = setInterval(() => {
    server.closeIdleConnections()
  }, 20)
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(sweep)
      resolve()
    })
  })
}
