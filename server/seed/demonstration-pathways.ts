import type { AreaRules } from '#server/referrals/move-facts.ts'
import { evidenceItems } from '#server/referrals/evidence-items.ts'
import { usualPromises } from '#server/referrals/usual-promises.ts'

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
