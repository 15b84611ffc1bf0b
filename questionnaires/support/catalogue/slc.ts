import type { StrandCatalogue } from '#questionnaires/support/suggestion.ts'

export const slcSuggestions = {
  strength: {
    school: [
      { id: 'SLC-strength-S1', sources: ['EEF-SEN'] },
      { id: 'SLC-strength-S2', sources: ['EQA'] },
      { id: 'SLC-strength-S3', sources: ['EEF-SEN'] },
    ],
    home: [
      { id: 'SLC-strength-H1', sources: ['START'] },
      { id: 'SLC-strength-H2', sources: ['RCSLT'] },
    ],
    health: [{ id: 'SLC-strength-C1', sources: ['NICE-NG204'] }],
  },
  none: {
    school: [
      { id: 'SLC-none-S1', sources: ['RCSLT'] },
      { id: 'SLC-none-S2', sources: ['EEF-SEN'] },
      { id: 'SLC-none-S3', sources: ['EEF-SEN'] },
    ],
    home: [
      { id: 'SLC-none-H1', sources: ['START'] },
      { id: 'SLC-none-H2', sources: ['RCSLT'] },
    ],
    health: [{ id: 'SLC-none-C1', sources: ['HCP'] }],
  },
  some: {
    school: [
      { id: 'SLC-some-S1', sources: ['RCSLT'] },
      { id: 'SLC-some-S2', sources: ['EEF-SEN'] },
      { id: 'SLC-some-S3', sources: ['RCSLT'] },
      { id: 'SLC-some-S4', sources: ['EQA'] },
      { id: 'SLC-some-S5', sources: ['EEF-EY'], ages: ['EY'] },
    ],
    home: [
      { id: 'SLC-some-H1', sources: ['RCSLT'] },
      { id: 'SLC-some-H2', sources: ['RCSLT'] },
      { id: 'SLC-some-H3', sources: ['RCSLT'] },
      { id: 'SLC-some-H4', sources: ['EEF-EY'] },
    ],
    health: [
      { id: 'SLC-some-C1', sources: ['NICE-NG233'] },
      { id: 'SLC-some-C2', sources: ['RCSLT'] },
    ],
  },
  significant: {
    school: [
      { id: 'SLC-significant-S1', sources: ['EEF-SEN', 'RCSLT'] },
      { id: 'SLC-significant-S2', sources: ['EEF-SEN'] },
      { id: 'SLC-significant-S3', sources: ['COP'] },
      { id: 'SLC-significant-S4', sources: ['EEF-SEN'] },
      { id: 'SLC-significant-S5', sources: ['JCQ'], ages: ['SEC', 'P16'] },
    ],
    home: [
      { id: 'SLC-significant-H1', sources: ['RCSLT'] },
      { id: 'SLC-significant-H2', sources: ['RCSLT'] },
      { id: 'SLC-significant-H3', sources: ['RCSLT'] },
    ],
    health: [
      { id: 'SLC-significant-C1', sources: ['RCSLT'] },
      { id: 'SLC-significant-C2', sources: ['NICE-NG233'] },
    ],
  },
  high: {
    school: [
      { id: 'SLC-high-S1', sources: ['RCSLT'] },
      { id: 'SLC-high-S2', sources: ['RCSLT'] },
      { id: 'SLC-high-S3', sources: ['EEF-TA', 'RCSLT'] },
      { id: 'SLC-high-S4', sources: ['KCSIE'] },
    ],
    home: [
      { id: 'SLC-high-H1', sources: ['RCSLT'] },
      { id: 'SLC-high-H2', sources: ['RCSLT'] },
      { id: 'SLC-high-H3', sources: ['NICE-NG213'] },
    ],
    health: [
      { id: 'SLC-high-C1', sources: ['RCSLT', 'S1'] },
      { id: 'SLC-high-C2', sources: ['RCSLT'], safety: ['health-care-plan'] },
    ],
  },
} as const satisfies StrandCatalogue
