import { expect } from 'vitest'
import { anArea } from './an-area.ts'
import { anAttacker } from './attack.ts'
import { exactMonths, type Publishing } from './published.ts'

/** What an attack on so many seeded areas, over so many months, comes to. It never claims what is not so. */
export function attacked(publishing: Publishing, areas: number, months: number) {
  const attacker = anAttacker(months)
  let small = 0
  let told = 0
  for (let number = 0; number < areas; number += 1) {
    const exact = exactMonths(anArea(number, months), months)
    const loot = attacker.lootOf(publishing(exact), exact)
    expect(loot.isSound).toBe(true)
    small += loot.small
    told += loot.told
  }
  return { small, told }
}
