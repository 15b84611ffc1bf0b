import { parseArgs } from 'node:util'
import { londonDay } from '#schemas/london-day.ts'
import { parseSettings } from '#server/env.ts'
import { createPasswords } from '#server/secrets/passwords.ts'
import { collections } from '#server/store/collections.ts'
import { openStore } from '#server/store/open-store.ts'
import { emptyStore } from './empty-store.ts'
import { isFilled, seedWhenEmpty } from './seed-when-empty.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '7' },
    children: { type: 'string', default: '400' },
    today: { type: 'string', default: londonDay(new Date().toISOString()) },
    again: { type: 'boolean', default: false },
  },
})

process.exitCode = await run()

async function run(): Promise<number> {
  const settings = parseSettings({
    ...process.env,
    SEED: values.seed,
    SEED_CHILDREN: values.children,
  })
  if (settings.isProduction || !settings.demonstration)
    return refuse('The demonstration never exists in production.')
  const store = await openStore({ dataDir: settings.dataDir, mongoUri: settings.mongoUri, collections })
  try {
    await store.migrate()
    if (await isFilled(store)) {
      if (!values.again) return refuse('There is an area here already. Use --again to remove it first.')
      await emptyStore(store)
    }
    const passwords = await createPasswords()
    const personas = await seedWhenEmpty({ store, passwords, ...settings.demonstration, today: values.today })
    for (const { job, name, email, password } of personas)
      process.stdout.write(`${job}: ${name}, ${email}, ${password}\n`)
    return 0
  } finally {
    await store.close()
  }
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 2
}
