import { defineConfig } from 'vite'

// Old phones: es2018, one plain file. It is named by its contents so that it may be cached for ever.
export default defineConfig({
  publicDir: false,
  // Class fields as plain assignments: the other way leaves esbuild's own names on the window.
  esbuild: { tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } } },
  build: {
    target: 'es2018',
    outDir: 'build/enhance',
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: false,
    rollupOptions: {
      input: 'app/enhance/enhance.ts',
      output: { format: 'iife', entryFileNames: 'enhance-[hash].js' },
    },
  },
})
