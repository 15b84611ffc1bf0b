import type { NeedLevel } from '#questionnaires/profile/need-level.ts'

/** The policy in force, and the one proposed; which is used is a setting, never a rebuild. */
export type ProvisionPolicy = 'code-of-practice-2015' | 'proposal-2026'

/** A layer of provision; also the key of its words. The specialist layer is never set by the service. */
export type ProvisionLayer =
  | 'universal'
  | 'quality-teaching'
  | 'sen-support'
  | 'sen-support-specialist'
  | 'universal-adjustments'
  | 'targeted'
  | 'targeted-plus'

/** The layer of provision each need level points to, under each policy. */
export const provisionLayers = {
  'code-of-practice-2015': {
    strength: 'universal',
    none: 'universal',
    some: 'quality-teaching',
    significant: 'sen-support',
    high: 'sen-support-specialist',
  },
  'proposal-2026': {
    strength: 'universal',
    none: 'universal',
    some: 'universal-adjustments',
    significant: 'targeted',
    high: 'targeted-plus',
  },
} as const satisfies Record<ProvisionPolicy, Record<NeedLevel, ProvisionLayer>>
