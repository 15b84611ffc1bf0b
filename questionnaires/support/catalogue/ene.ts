import type { StrandCatalogue } from '#questionnaires/support/suggestion.ts'

export const eneSuggestions = {
  strength: {
    school: [
      { id: 'ENE-strength-S1', sources: ['UKCMO'] },
      { id: 'ENE-strength-S2', sources: ['EEF-SEN'] },
      { id: 'ENE-strength-S3', sources: ['UKCMO'] },
    ],
    home: [
      { id: 'ENE-strength-H1', sources: ['UKCMO'] },
      { id: 'ENE-strength-H2', sources: ['START'] },
    ],
    health: [{ id: 'ENE-strength-C1', sources: ['UKCMO'] }],
  },
  none: {
    school: [
      { id: 'ENE-none-S1', sources: ['UKCMO'] },
      { id: 'ENE-none-S2', sources: ['UKCMO'] },
      { id: 'ENE-none-S3', sources: ['EEF-BEH'] },
    ],
    home: [
      { id: 'ENE-none-H1', sources: ['UKCMO'] },
      { id: 'ENE-none-H2', sources: ['SLEEP'], safety: ['sleep-medicine'] },
    ],
    health: [{ id: 'ENE-none-C1', sources: ['HCP'] }],
  },
  some: {
    school: [
      { id: 'ENE-some-S1', sources: ['EQA'] },
      { id: 'ENE-some-S2', sources: ['EQA'] },
      { id: 'ENE-some-S3', sources: ['EEF-BEH'] },
      { id: 'ENE-some-S4', sources: ['EQA'] },
    ],
    home: [
      { id: 'ENE-some-H1', sources: ['START'], safety: ['weighted-items'] },
      { id: 'ENE-some-H2', sources: ['START'] },
      { id: 'ENE-some-H3', sources: ['START'] },
    ],
    health: [{ id: 'ENE-some-C1', sources: ['K'], safety: ['sleep-medicine', 'food-restriction'] }],
  },
  significant: {
    school: [
      { id: 'ENE-significant-S1', sources: ['EQA'] },
      { id: 'ENE-significant-S2', sources: ['EEF-BEH'] },
      { id: 'ENE-significant-S3', sources: ['EQA'] },
      { id: 'ENE-significant-S4', sources: ['EQA'] },
    ],
    home: [
      { id: 'ENE-significant-H1', sources: ['UKCMO'] },
      { id: 'ENE-significant-H2', sources: ['START'] },
      { id: 'ENE-significant-H3', sources: ['NICE-NG87'], safety: ['food-restriction'] },
    ],
    health: [{ id: 'ENE-significant-C1', sources: ['K'], safety: ['sleep-medicine'] }],
  },
  high: {
    school: [
      { id: 'ENE-high-S1', sources: ['EQA'] },
      { id: 'ENE-high-S2', sources: ['KCSIE'] },
      { id: 'ENE-high-S3', sources: ['COP'] },
      { id: 'ENE-high-S4', sources: ['COP'] },
    ],
    home: [
      { id: 'ENE-high-H1', sources: ['NICE-NG213'], safety: ['weighted-items', 'sleep-medicine'] },
      { id: 'ENE-high-H2', sources: ['K'] },
      { id: 'ENE-high-H3', sources: ['NICE-NG213'] },
    ],
    health: [{ id: 'ENE-high-C1', sources: ['NICE-NG87', 'NICE-NG127'] }],
  },
} as const satisfies StrandCatalogue
