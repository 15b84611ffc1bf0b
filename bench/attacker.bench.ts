import { anArea } from '#tests/security/attacker/an-area.ts'
import { anAttacker } from '#tests/security/attacker/attack.ts'
import { exactMonths } from '#tests/security/attacker/published.ts'
import { asPublished } from '#tests/security/attacker/publishings.ts'
import type { BenchRow } from './profile.bench.ts'

const areas = 1000
const months = 24

/** The attacker of the tests over a thousand areas and two years, and how long a month takes to protect. Takes minutes. */
export const attackerBench = { name: 'attacker', run }

function run(): readonly BenchRow[] {
  const attacker = anAttacker(months)
  let told = 0
  let protecting = 0
  for (let number = 0; number < areas; number += 1) {
    const exact = exactMonths(anArea(number, months), months)
    const started = performance.now()
    const published = asPublished(exact)
    protecting += performance.now() - started
    told += attacker.lootOf(published, exact).told
  }
  return [
    { name: 'small counts told to three values', value: told, unit: 'counts', target: '0', ok: told === 0 },
    { name: 'one month protected', value: protecting / areas / months, unit: 'ms', target: 'none', ok: true },
  ]
}
