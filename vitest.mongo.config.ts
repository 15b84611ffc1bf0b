import { defineConfig } from 'vitest/config'

// The store's contract against a MongoDB: MONGODB_URI=… npx vitest run --config vitest.mongo.config.ts
export default defineConfig({
  test: {
    include: ['tests/store/mongo.suite.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    setupFiles: ['tests/support/console-errors-fail.ts'],
  },
})
