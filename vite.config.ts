import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import { denyImports } from 'vite-env-only'
import options from './remix.config.js'

// React decides once, as it is loaded, whether it is in development; bundled, it is the released one whatever NODE_ENV says later.
const released = {
  define: { 'process.env.NODE_ENV': '"production"' },
  noExternal: [/^react/, /^@remix-run\/react/, /^@remix-run\/router/, 'scheduler', 'use-sync-external-store'],
}

/** One bundle for server and pages, where each module exists once, and a small one for the work that runs beside them. */
function serverEntry(): Plugin {
  return {
    name: 'server-entry',
    enforce: 'post',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild
        ? {
            define: released.define,
            ssr: { noExternal: released.noExternal },
            build: {
              rollupOptions: {
                input: { index: './server/index.ts', upkeep: './server/upkeep.ts' },
                output: { entryFileNames: '[name].js' },
              },
            },
          }
        : undefined,
  }
}

export default defineConfig({
  plugins: [
    denyImports({ client: { files: ['server/**'], specifiers: ['mongoose', 'lmdb', 'express'] } }),
    remix(options),
    serverEntry(),
  ],
  build: { assetsInlineLimit: 0, target: 'es2022' },
})
