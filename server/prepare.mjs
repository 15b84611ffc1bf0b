import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = [
  'app',
  'questionnaires',
  'schemas',
  'server',
  'public',
  'vite.config.ts',
  'vite.enhance.config.ts',
  'remix.config.js',
  'package.json',
]
const installed = 'node_modules/.installed'
const built = 'build/.built'

/** Installs packages when the lock is newer than the last install, and builds when a source is newer than the last build. */
export function prepare() {
  if (isOlder(installed, ['package-lock.json'])) {
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
    writeFileSync(installed, '')
  }
  if (isOlder(built, sources)) {
    run(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'warn'])
    // Remix empties the build folder, so the small script comes second.
    run(process.execPath, [bin('vite'), 'build', '--config', 'vite.enhance.config.ts', '--logLevel', 'warn'])
    writeFileSync(built, '')
  }
}

function bin(name) {
  return join('node_modules', name, 'bin', `${name}.js`)
}

function run(command, parameters) {
  const { status } = spawnSync(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}

function isOlder(stamp, paths) {
  if (!existsSync(stamp)) return true
  const made = statSync(stamp).mtimeMs
  return paths.some((path) => existsSync(path) && newest(path) > made)
}

function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
