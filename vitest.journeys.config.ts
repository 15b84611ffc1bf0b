import { defineConfig } from 'vitest/config'

// One browser and one server at a time: the journeys share two cores with Chromium.
export default defineConfig({
  test: {
    include: ['tests/journeys/**/*.journey.ts', 'tests/security/**/*.journey.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    globalSetup: ['tests/support/running-service.ts'],
  },
})
