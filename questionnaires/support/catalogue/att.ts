import type { StrandCatalogue } from '#questionnaires/support/suggestion.ts'

export const attSuggestions = {
  strength: {
    school: [
      { id: 'ATT-strength-S1', sources: ['EEF-META'] },
      { id: 'ATT-strength-S2', sources: ['EEF-SEN'] },
      { id: 'ATT-strength-S3', sources: ['EEF-META'] },
    ],
    home: [
      { id: 'ATT-strength-H1', sources: ['START'] },
      { id: 'ATT-strength-H2', sources: ['START'] },
    ],
    health: [{ id: 'ATT-strength-C1', sources: ['NICE-NG204'] }],
  },
  none: {
    school: [
      { id: 'ATT-none-S1', sources: ['EEF-SEN'] },
      { id: 'ATT-none-S2', sources: ['EEF-SEN'] },
      { id: 'ATT-none-S3', sources: ['EEF-SEN'] },
    ],
    home: [
      { id: 'ATT-none-H1', sources: ['START'] },
      { id: 'ATT-none-H2', sources: ['START'] },
    ],
    health: [{ id: 'ATT-none-C1', sources: ['HCP'] }],
  },
  some: {
    school: [
      { id: 'ATT-some-S1', sources: ['EEF-SEN'] },
      { id: 'ATT-some-S2', sources: ['EEF-SEN'] },
      { id: 'ATT-some-S3', sources: ['EEF-SEN'] },
      { id: 'ATT-some-S4', sources: ['EQA'] },
      { id: 'ATT-some-S5', sources: ['EEF-BEH'] },
    ],
    home: [
      { id: 'ATT-some-H1', sources: ['NICE-NG87'] },
      { id: 'ATT-some-H2', sources: ['START'] },
      { id: 'ATT-some-H3', sources: ['NICE-NG87'] },
      { id: 'ATT-some-H4', sources: ['NICE-NG87'] },
    ],
    health: [{ id: 'ATT-some-C1', sources: ['NICE-NG87'] }],
  },
  significant: {
    school: [
      { id: 'ATT-significant-S1', sources: ['EEF-SEN'] },
      { id: 'ATT-significant-S2', sources: ['EQA'] },
      { id: 'ATT-significant-S3', sources: ['NICE-NG87'] },
      { id: 'ATT-significant-S4', sources: ['EQA'] },
      { id: 'ATT-significant-S5', sources: ['JCQ'], ages: ['SEC', 'P16'] },
    ],
    home: [
      { id: 'ATT-significant-H1', sources: ['NICE-NG87'] },
      { id: 'ATT-significant-H2', sources: ['NICE-NG87'] },
      { id: 'ATT-significant-H3', sources: ['NICE-NG87'] },
    ],
    health: [
      { id: 'ATT-significant-C1', sources: ['NICE-NG87'] },
      { id: 'ATT-significant-C2', sources: ['NICE-NG87'] },
    ],
  },
  high: {
    school: [
      { id: 'ATT-high-S1', sources: ['COP', 'EQA'] },
      { id: 'ATT-high-S2', sources: ['EEF-TA'] },
      { id: 'ATT-high-S3', sources: ['JCQ'] },
      { id: 'ATT-high-S4', sources: ['EEF-BEH'] },
      { id: 'ATT-high-S5', sources: ['EQA'] },
    ],
    home: [
      { id: 'ATT-high-H1', sources: ['NICE-NG87'] },
      { id: 'ATT-high-H2', sources: ['NICE-NG213'] },
      { id: 'ATT-high-H3', sources: ['START'] },
    ],
    health: [
      { id: 'ATT-high-C1', sources: ['NICE-NG87'] },
      { id: 'ATT-high-C2', sources: ['NICE-NG127'] },
    ],
  },
} as const satisfies StrandCatalogue
