import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const path = '/usr/bin/chromium'

/** Installs Debian's Chromium when it is missing and we may; says plainly what to do when we may not. */
export function chromiumIsThere() {
  if (existsSync(path)) return
  if (process.getuid?.() === 0) {
    apt('update')
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core')
  }
  if (existsSync(path)) return
  process.stderr.write(`The journeys need ${path}: install Debian's package chromium.\n`)
  process.exit(1)
}

function apt(...parameters) {
  spawnSync('apt-get', ['-q', ...parameters], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
