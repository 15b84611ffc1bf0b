import { defineConfig } from 'vitest/config'

// Two journeys at a time, each with a browser and a service of its own: a journey waits for pages half of its time.
export default defineConfig({
  test: {
    include: ['tests/journeys/**/*.journey.ts', 'tests/security/**/*.journey.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    globalSetup: ['tests/support/running-service.ts'],
  },
})
