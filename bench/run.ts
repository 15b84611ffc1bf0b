import { areaBench } from './area.bench.ts'
import { attackerBench } from './attacker.bench.ts'
import { autosaveBench } from './autosave.bench.ts'
import { bytesBench } from './bytes.bench.ts'
import { cubeBench } from './cube.bench.ts'
import { foldBench } from './fold.bench.ts'
import { listsBench } from './lists.bench.ts'
import { pagesBench } from './pages.bench.ts'
import { profileBench, type BenchRow } from './profile.bench.ts'
import { recordsBench } from './records.bench.ts'
import { storeBench } from './store.bench.ts'

type Bench = {
  readonly name: string
  /** Takes so long that it is run only when it is asked for by name. */
  readonly isLong?: boolean
  readonly run: () => readonly BenchRow[] | Promise<readonly BenchRow[]>
}

const benches: readonly Bench[] = [
  profileBench,
  foldBench,
  cubeBench,
  storeBench,
  pagesBench,
  autosaveBench,
  bytesBench,
  attackerBench,
  listsBench,
  areaBench,
  recordsBench,
]

const named = process.argv.slice(2)
const unknown = named.filter((name) => !benches.some((bench) => bench.name === name))
if (unknown.length > 0) {
  const known = benches.map(({ name }) => name).join(', ')
  process.stderr.write(`There is no bench ${unknown.join(', ')}; there are ${known}.\n`)
  process.exit(2)
}

for (const bench of benches.filter(({ name, isLong }) =>
  named.length === 0 ? !isLong : named.includes(name),
)) {
  process.stdout.write(`\n${bench.name}\n`)
  for (const row of await bench.run()) process.stdout.write(`${inWords(row)}\n`)
}

function inWords({ name, value, unit, ratio, target, ok }: BenchRow): string {
  const figures = [`${rounded(value)} ${unit}`, ratio === undefined ? '' : `× ${rounded(ratio)}`]
  return [
    name.padEnd(48),
    ...figures.map((figure) => figure.padStart(16)),
    `  ${target.padEnd(24)}`,
    ok ? 'ok' : 'MISSED',
  ].join(' ')
}

function rounded(value: number): string {
  if (Number.isInteger(value)) return String(value)
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
