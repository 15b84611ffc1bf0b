import type { StrandCatalogue } from '#questionnaires/support/suggestion.ts'

export const snsSuggestions = {
  strength: {
    school: [
      { id: 'SNS-strength-S1', sources: ['EEF-SEN'] },
      { id: 'SNS-strength-S2', sources: ['NICE-NG223'] },
      { id: 'SNS-strength-S3', sources: ['EEF-SEN'] },
    ],
    home: [
      { id: 'SNS-strength-H1', sources: ['START'] },
      { id: 'SNS-strength-H2', sources: ['START'] },
    ],
    health: [{ id: 'SNS-strength-C1', sources: ['NICE-NG204'] }],
  },
  none: {
    school: [
      { id: 'SNS-none-S1', sources: ['NICE-NG223'] },
      { id: 'SNS-none-S2', sources: ['NICE-CG170'] },
      { id: 'SNS-none-S3', sources: ['EEF-SEN'] },
    ],
    home: [
      { id: 'SNS-none-H1', sources: ['START'] },
      { id: 'SNS-none-H2', sources: ['START'] },
    ],
    health: [{ id: 'SNS-none-C1', sources: ['NICE-NG213'] }],
  },
  some: {
    school: [
      { id: 'SNS-some-S1', sources: ['NICE-CG170'] },
      { id: 'SNS-some-S2', sources: ['EQA'] },
      { id: 'SNS-some-S3', sources: ['EQA'], safety: ['food-restriction'] },
      { id: 'SNS-some-S4', sources: ['NICE-CG170'] },
    ],
    home: [
      { id: 'SNS-some-H1', sources: ['RCOT'] },
      { id: 'SNS-some-H2', sources: ['RCOT'], safety: ['weighted-items'] },
      { id: 'SNS-some-H3', sources: ['START'], safety: ['food-restriction'] },
    ],
    health: [{ id: 'SNS-some-C1', sources: ['NICE-NG233', 'K'] }],
  },
  significant: {
    school: [
      { id: 'SNS-significant-S1', sources: ['RCOT', 'NICE-CG170'], safety: ['weighted-items'] },
      { id: 'SNS-significant-S2', sources: ['EQA'] },
      { id: 'SNS-significant-S3', sources: ['EQA'] },
      { id: 'SNS-significant-S4', sources: ['RCOT'] },
    ],
    home: [
      { id: 'SNS-significant-H1', sources: ['RCOT'], safety: ['weighted-items'] },
      { id: 'SNS-significant-H2', sources: ['RCOT'] },
      { id: 'SNS-significant-H3', sources: ['NICE-NG213'] },
    ],
    health: [{ id: 'SNS-significant-C1', sources: ['RCOT', 'NICE-NG213'], safety: ['weighted-items'] }],
  },
  high: {
    school: [
      { id: 'SNS-high-S1', sources: ['EQA'] },
      { id: 'SNS-high-S2', sources: ['NICE-NG11'] },
      { id: 'SNS-high-S3', sources: ['EQA'], safety: ['health-care-plan'] },
      { id: 'SNS-high-S4', sources: ['COP'] },
    ],
    home: [
      { id: 'SNS-high-H1', sources: ['RCOT'] },
      { id: 'SNS-high-H2', sources: ['NICE-CG170'] },
      { id: 'SNS-high-H3', sources: ['NICE-CG170'] },
    ],
    health: [{ id: 'SNS-high-C1', sources: ['RCOT', 'NICE-CG170'] }],
  },
} as const satisfies StrandCatalogue
