import type { StrandCatalogue } from '#questionnaires/support/suggestion.ts'

export const flxSuggestions = {
  strength: {
    school: [
      { id: 'FLX-strength-S1', sources: ['AET'] },
      { id: 'FLX-strength-S2', sources: ['EEF-SEN'] },
      { id: 'FLX-strength-S3', sources: ['AET'] },
    ],
    home: [
      { id: 'FLX-strength-H1', sources: ['AET'] },
      { id: 'FLX-strength-H2', sources: ['START'] },
    ],
    health: [{ id: 'FLX-strength-C1', sources: ['NICE-CG170'] }],
  },
  none: {
    school: [
      { id: 'FLX-none-S1', sources: ['EEF-SEN'] },
      { id: 'FLX-none-S2', sources: ['NICE-CG170'] },
      { id: 'FLX-none-S3', sources: ['NICE-CG170'] },
    ],
    home: [
      { id: 'FLX-none-H1', sources: ['START'] },
      { id: 'FLX-none-H2', sources: ['START'] },
    ],
    health: [{ id: 'FLX-none-C1', sources: ['NICE-NG213'] }],
  },
  some: {
    school: [
      { id: 'FLX-some-S1', sources: ['AET'] },
      { id: 'FLX-some-S2', sources: ['AET'] },
      { id: 'FLX-some-S3', sources: ['EEF-BEH'] },
      { id: 'FLX-some-S4', sources: ['AET'] },
    ],
    home: [
      { id: 'FLX-some-H1', sources: ['AET'] },
      { id: 'FLX-some-H2', sources: ['AET'] },
      { id: 'FLX-some-H3', sources: ['START'] },
    ],
    health: [{ id: 'FLX-some-C1', sources: ['NICE-CG170'] }],
  },
  significant: {
    school: [
      { id: 'FLX-significant-S1', sources: ['NICE-CG170'] },
      { id: 'FLX-significant-S2', sources: ['NICE-CG170'] },
      { id: 'FLX-significant-S3', sources: ['EQA'] },
      { id: 'FLX-significant-S4', sources: ['AET'] },
    ],
    home: [
      { id: 'FLX-significant-H1', sources: ['AET'] },
      { id: 'FLX-significant-H2', sources: ['AET'] },
      { id: 'FLX-significant-H3', sources: ['AET'] },
    ],
    health: [{ id: 'FLX-significant-C1', sources: ['NICE-CG170'] }],
  },
  high: {
    school: [
      { id: 'FLX-high-S1', sources: ['NICE-CG170'] },
      { id: 'FLX-high-S2', sources: ['NICE-CG170'] },
      { id: 'FLX-high-S3', sources: ['NICE-NG43'] },
      { id: 'FLX-high-S4', sources: ['EQA'] },
    ],
    home: [
      { id: 'FLX-high-H1', sources: ['AET'] },
      { id: 'FLX-high-H2', sources: ['AET'] },
      { id: 'FLX-high-H3', sources: ['NICE-CG170'] },
    ],
    health: [{ id: 'FLX-high-C1', sources: ['NICE-CG170'] }],
  },
} as const satisfies StrandCatalogue
