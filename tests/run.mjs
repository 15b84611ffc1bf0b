// `npm test`: sets up what is missing, then runs every suite and counts.
import { chromiumIsThere } from './support/chromium-is-there.mjs'
import { runSuite, say } from './support/run-suite.mjs'
import { prepare } from '../server/prepare.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
prepare()
chromiumIsThere()
const suites = [
  runSuite('units, store, web and reliability', 'vitest.config.ts'),
  runSuite('journeys in the browser', 'vitest.journeys.config.ts'),
]
say(suites)
process.exit(suites.every(({ isGreen }) => isGreen) ? 0 : 1)
