import type { Plan } from '#schemas/plan.ts'
import { makeArea } from '#server/seed/make-area.ts'
import { plans } from '#server/store/collections.ts'
import { createBulkWriter } from './bulk-writer.ts'
import { childIdOf } from './many-episodes.ts'

const today = '2026-11-01'
const writtenAtOnce = 5000

/** So many support plans of an area, each with an action under way, of the children whose episodes are kept for counting. */
export async function writePlans(dataDir: string, areaId: string, count: number): Promise<void> {
  const patterns = makeArea({ seed: 7, children: 60, today, passwordHash: 'x' }).plans.filter(isUnderWay)
  const bulk = await createBulkWriter({ dataDir, mongoUri: undefined })
  for (let start = 0; start < count; start += writtenAtOnce) {
    const length = Math.min(writtenAtOnce, count - start)
    await bulk.write(
      plans,
      Array.from({ length }, (_, at) => aCopy(patterns, areaId, start + at)),
    )
  }
  await bulk.close()
}

function isUnderWay({ cycles }: Plan): boolean {
  return cycles.some(({ actions }) => actions.some(({ startOn }) => startOn !== null && startOn <= today))
}

function aCopy(patterns: readonly Plan[], areaId: string, at: number): Plan {
  const pattern = patterns[at % patterns.length]
  if (pattern === undefined) throw new Error('the seed holds no plan with an action under way')
  return { ...pattern, id: `s_${String(at).padStart(10, '0')}`, areaId, childId: childIdOf(at) }
}
