import type { StrandCatalogue } from '#questionnaires/support/suggestion.ts'

export const motSuggestions = {
  strength: {
    school: [
      { id: 'MOT-strength-S1', sources: ['EEF-SEN'] },
      { id: 'MOT-strength-S2', sources: ['EEF-SEN'] },
      { id: 'MOT-strength-S3', sources: ['UKCMO'] },
    ],
    home: [
      { id: 'MOT-strength-H1', sources: ['START'] },
      { id: 'MOT-strength-H2', sources: ['START'] },
    ],
    health: [{ id: 'MOT-strength-C1', sources: ['UKCMO'] }],
  },
  none: {
    school: [
      { id: 'MOT-none-S1', sources: ['RCOT'] },
      { id: 'MOT-none-S2', sources: ['EEF-SEN'] },
      { id: 'MOT-none-S3', sources: ['EQA'] },
    ],
    home: [
      { id: 'MOT-none-H1', sources: ['START'] },
      { id: 'MOT-none-H2', sources: ['START'] },
    ],
    health: [{ id: 'MOT-none-C1', sources: ['HCP'] }],
  },
  some: {
    school: [
      { id: 'MOT-some-S1', sources: ['RCOT'] },
      { id: 'MOT-some-S2', sources: ['RCOT'] },
      { id: 'MOT-some-S3', sources: ['EQA'] },
      { id: 'MOT-some-S4', sources: ['EQA'] },
    ],
    home: [
      { id: 'MOT-some-H1', sources: ['RCOT'] },
      { id: 'MOT-some-H2', sources: ['START'] },
      { id: 'MOT-some-H3', sources: ['START'] },
    ],
    health: [{ id: 'MOT-some-C1', sources: ['NICE-NG127'] }],
  },
  significant: {
    school: [
      { id: 'MOT-significant-S1', sources: ['JCQ'] },
      { id: 'MOT-significant-S2', sources: ['EQA'] },
      { id: 'MOT-significant-S3', sources: ['RCOT'] },
      { id: 'MOT-significant-S4', sources: ['RCOT'] },
    ],
    home: [
      { id: 'MOT-significant-H1', sources: ['RCOT'] },
      { id: 'MOT-significant-H2', sources: ['UKCMO'] },
      { id: 'MOT-significant-H3', sources: ['COP'] },
    ],
    health: [{ id: 'MOT-significant-C1', sources: ['RCOT'] }],
  },
  high: {
    school: [
      { id: 'MOT-high-S1', sources: ['EQA'], safety: ['health-care-plan'] },
      { id: 'MOT-high-S2', sources: ['JCQ'] },
      { id: 'MOT-high-S3', sources: ['COP'] },
      { id: 'MOT-high-S4', sources: ['EQA'] },
    ],
    home: [
      { id: 'MOT-high-H1', sources: ['NICE-NG213'] },
      { id: 'MOT-high-H2', sources: ['NICE-NG213'] },
      { id: 'MOT-high-H3', sources: ['NICE-NG127'] },
    ],
    health: [{ id: 'MOT-high-C1', sources: ['NICE-NG127'] }],
  },
} as const satisfies StrandCatalogue
