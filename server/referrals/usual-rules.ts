import { evidenceItems } from './evidence-items.ts'
import type { AreaRules } from './move-facts.ts'
import { usualPromises } from './usual-promises.ts'

/** What holds where an area has set nothing of its own. */
export const usualRules: AreaRules = { promises: usualPromises, evidence: evidenceItems }
