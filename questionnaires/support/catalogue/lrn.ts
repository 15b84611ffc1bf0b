import type { StrandCatalogue } from '#questionnaires/support/suggestion.ts'

export const lrnSuggestions = {
  strength: {
    school: [
      { id: 'LRN-strength-S1', sources: ['EEF-META'] },
      { id: 'LRN-strength-S2', sources: ['EEF-META'] },
      { id: 'LRN-strength-S3', sources: ['EQA'] },
    ],
    home: [
      { id: 'LRN-strength-H1', sources: ['START'] },
      { id: 'LRN-strength-H2', sources: ['EEF-META'] },
    ],
    health: [{ id: 'LRN-strength-C1', sources: ['NICE-NG204'] }],
  },
  none: {
    school: [
      { id: 'LRN-none-S1', sources: ['EEF-SEN'] },
      { id: 'LRN-none-S2', sources: ['EEF-SEN'] },
      { id: 'LRN-none-S3', sources: ['EEF-SEN'] },
    ],
    home: [
      { id: 'LRN-none-H1', sources: ['EEF-EY'] },
      { id: 'LRN-none-H2', sources: ['START'] },
    ],
    health: [{ id: 'LRN-none-C1', sources: ['HCP'] }],
  },
  some: {
    school: [
      { id: 'LRN-some-S1', sources: ['EEF-SEN'] },
      { id: 'LRN-some-S2', sources: ['EEF-META'] },
      { id: 'LRN-some-S3', sources: ['EEF-SEN'] },
      { id: 'LRN-some-S4', sources: ['EEF-SEN'], ages: ['PRI'] },
    ],
    home: [
      { id: 'LRN-some-H1', sources: ['EEF-SEN'] },
      { id: 'LRN-some-H2', sources: ['START'] },
      { id: 'LRN-some-H3', sources: ['COP'] },
    ],
    health: [{ id: 'LRN-some-C1', sources: ['NICE-NG233'] }],
  },
  significant: {
    school: [
      { id: 'LRN-significant-S1', sources: ['COP'] },
      { id: 'LRN-significant-S2', sources: ['NATIONAL-FASD', 'EEF-SEN'] },
      { id: 'LRN-significant-S3', sources: ['EEF-SEN'] },
      { id: 'LRN-significant-S4', sources: ['NATIONAL-FASD'] },
      { id: 'LRN-significant-S5', sources: ['JCQ'] },
    ],
    home: [
      { id: 'LRN-significant-H1', sources: ['NATIONAL-FASD'] },
      { id: 'LRN-significant-H2', sources: ['NATIONAL-FASD'] },
      { id: 'LRN-significant-H3', sources: ['NATIONAL-FASD'] },
    ],
    health: [{ id: 'LRN-significant-C1', sources: ['NICE-QS204'] }],
  },
  high: {
    school: [
      { id: 'LRN-high-S1', sources: ['COP'] },
      { id: 'LRN-high-S2', sources: ['NATIONAL-FASD'] },
      { id: 'LRN-high-S3', sources: ['NATIONAL-FASD'] },
      { id: 'LRN-high-S4', sources: ['PFA', 'S1'], ages: ['SEC', 'P16'] },
    ],
    home: [
      { id: 'LRN-high-H1', sources: ['NATIONAL-FASD'] },
      { id: 'LRN-high-H2', sources: ['NATIONAL-FASD'] },
      { id: 'LRN-high-H3', sources: ['NICE-NG213'] },
    ],
    health: [{ id: 'LRN-high-C1', sources: ['NICE-NG93', 'K'] }],
  },
} as const satisfies StrandCatalogue
