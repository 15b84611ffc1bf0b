// Runs the store suite against the engine at MONGODB_URI.
import { runSuite, say } from '../support/run-suite.mjs'

const suites = [runSuite('the store suite on MongoDB', 'vitest.mongo.config.ts')]
say(suites)
process.exit(suites.every(({ isGreen }) => isGreen) ? 0 : 1)
