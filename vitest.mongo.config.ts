import { defineConfig } from 'vitest/config'

// The store's contract, and services that keep what no other test keeps, against a MongoDB:
// MONGODB_URI=… npx vitest run --config vitest.mongo.config.ts
export default defineConfig({
  test: {
    include: [
      'tests/store/mongo.suite.ts',
      'tests/unit/server/services/{appointments,appointment-endings,area-pathways,area/kept-needs,area/localities,clinic-lists,estimates,information-reminders,looks-by-clinicians,publish-months,timed-work,withdraw-entry}.test.ts',
    ],
    env: { SERVICES_ON: process.env['MONGODB_URI'] ?? '' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    setupFiles: ['tests/support/console-errors-fail.ts'],
  },
})
