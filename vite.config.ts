import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import { denyImports } from 'vite-env-only'
import options from './remix.config.js'

/** One bundle for server and pages: the SSR build starts at server/index.ts, so each module exists once. */
function serverEntry(): Plugin {
  return {
    name: 'server-entry',
    enforce: 'post',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild ? { build: { rollupOptions: { input: './server/index.ts' } } } : undefined,
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
