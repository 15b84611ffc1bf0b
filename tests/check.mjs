// `npm run check`: types, lint, format, import walls, unused code, styles, texts.
import { spawnSync } from 'node:child_process'
import { prepare } from '../server/prepare.mjs'

process.chdir(new URL('..', import.meta.url).pathname)
prepare()
const checks = {
  types: ['typescript/bin/tsc', '--noEmit'],
  lint: ['eslint/bin/eslint.js', '.', '--max-warnings=0', '--cache', '--cache-location', '.cache/eslint'],
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  rooms: [
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
    'app',
    'bench',
    'questionnaires',
    'schemas',
    'server',
  ],
  picture: ['../docs/draw-rooms.mjs', '--check'],
  unused: ['knip/bin/knip.js', '--no-progress'],
  styles: ['stylelint/bin/stylelint.mjs', 'app/styles/**/*.css'],
  texts: ['tsx/dist/cli.mjs', 'tests/texts/check-texts.ts'],
}
const failed = Object.entries(checks).filter(
  ([name, [script, ...parameters]]) => !passes(name, script, parameters),
)
process.stdout.write(
  failed.length === 0 ? 'check: all well\n' : `check: ${failed.map(([name]) => name).join(', ')} failed\n`,
)
process.exit(failed.length === 0 ? 0 : 1)

function passes(name, script, parameters) {
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [`node_modules/${script}`, ...parameters], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  process.stdout.write(
    `${name}: ${status === 0 ? 'well' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s)\n`,
  )
  return status === 0
}
