// Redraws the picture in docs/rooms.md from the imports; with --check says whether it is true.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const page = 'docs/rooms.md'
const [open, close] = ['<!-- picture -->', '<!-- /picture -->']
const rooms = ['app', 'questionnaires', 'schemas', 'server']

const { modules } = JSON.parse(
  spawnSync(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      ...rooms,
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  ).stdout,
)
const arrows = new Map()
for (const { source, dependencies } of modules) {
  for (const { resolved, dependencyTypes } of dependencies) {
    draw(roomOf(source), roomOf(resolved), dependencyTypes.includes('type-only'))
  }
}
const lines = [...arrows]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([pair, isTypes]) => `  ${pair.replace(' ', isTypes ? ' -.-> ' : ' --> ')}`)
const picture = ['```mermaid', 'flowchart LR', ...lines, '```'].join('\n')
const text = readFileSync(page, 'utf8')
const redrawn = `${text.slice(0, text.indexOf(open) + open.length)}\n${picture}\n${text.slice(text.indexOf(close))}`
if (!process.argv.includes('--check')) writeFileSync(page, redrawn)
if (redrawn !== text && process.argv.includes('--check')) {
  process.stderr.write('The picture in docs/rooms.md is not what the imports say: node docs/draw-rooms.mjs\n')
  process.exit(1)
}

// A file of the front door stands for its room.
function roomOf(path) {
  const [top, second] = path.split('/')
  if (!rooms.includes(top)) return null
  if (top === 'schemas' || top === 'app') return top
  return second.includes('.') && second !== 'services.ts' ? top : `${top}/${second.replace('.ts', '')}`
}

function draw(from, to, typeOnly) {
  if (from === null || to === null || from === to) return
  const pair = `${from} ${to}`
  arrows.set(pair, (arrows.get(pair) ?? true) && typeOnly)
}
