import { areaPathwaysShape, type AreaPathways } from '#schemas/area-pathways.ts'
import type { AreaRules } from '#server/referrals/move-facts.ts'
import { evidenceItems } from '#server/referrals/evidence-items.ts'
import { usualPromises } from '#server/referrals/usual-promises.ts'
import { areaId } from './workshop.ts'

const fromThree = 36

/** The pathways of the demonstration area: as usual, and no child is assessed before the third birthday. */
export const demonstrationRules: AreaRules = {
  promises: {
    adhd: usualPromises.adhd,
    autism: { ...usualPromises.autism, minimumAgeMonths: fromThree },
    fasd: { ...usualPromises.fasd, minimumAgeMonths: fromThree },
    unsure: { ...usualPromises.unsure, minimumAgeMonths: fromThree },
  },
  evidence: evidenceItems,
}

/** The same as the area set it, before any request of the demonstration came. */
export const demonstrationPathways: AreaPathways = areaPathwaysShape.parse({
  id: `${areaId}:pathways-1`,
  areaId,
  version: 1,
  from: '2020-01-01',
  madeBy: null,
  madeAt: '2020-01-01T09:00:00.000Z',
  ...demonstrationRules,
})
