import type { StrandId } from '#questionnaires/engine/questionnaire.ts'

/** What a family can have while a request waits: strands to take home ideas from, offers and health checks by text key, and weeks to the review. */
export type WaitingPack = {
  readonly home: readonly StrandId[]
  readonly offers: readonly string[]
  readonly health: readonly string[]
  readonly reviewWeeks: number
}

/** What the request is about; any other pathway is served as not sure. */
export type WaitingFor = 'adhd' | 'autism' | 'fasd' | 'unsure'

const packs = {
  adhd: {
    home: ['ATT', 'ENE', 'DLV'],
    offers: ['adhd-focused-parent-carer-group', 'sleep-advice', 'school-movement-and-instruction-plan'],
    health: ['sleep-hearing-vision-seizure-flags-checked'],
    reviewWeeks: 10,
  },
  autism: {
    home: ['SNS', 'FLX', 'SOC', 'EMO'],
    offers: [
      'sensory-and-communication-friendly-adjustments',
      'predictability-toolkit',
      'autism-aware-parent-workshop',
      'peer-support-group',
    ],
    health: ['sleep-and-eating', 'anxiety-adapted-support'],
    reviewWeeks: 12,
  },
  fasd: {
    home: ['LRN', 'DLV', 'EMO'],
    offers: [
      'concrete-repeated-visual-supervised-plan',
      'national-fasd-information',
      'safety-and-exploitation-planning',
    ],
    health: ['growth-hearing-vision-heart-and-kidney-history-check-if-clinician-advises'],
    reviewWeeks: 12,
  },
  unsure: {
    home: 'priorities',
    offers: ['top-three-plan', 'sendiass-call', 'school-mental-health-team'],
    health: [],
    reviewWeeks: 12,
  },
} as const satisfies Record<
  WaitingFor,
  Omit<WaitingPack, 'home'> & { readonly home: readonly StrandId[] | 'priorities' }
>

/** How often a family hears from somebody while they wait, at least. @public */
export const keepInTouchWeeks = 12

/** The pack for what a request is about; where nobody is sure, home ideas follow the child's and family's priorities. */
export function waitingPack(about: WaitingFor, priorities: readonly StrandId[]): WaitingPack {
  const { home, ...pack } = packs[about]
  return { ...pack, home: home === 'priorities' ? priorities : home }
}
