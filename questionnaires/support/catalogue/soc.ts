import type { StrandCatalogue } from '#questionnaires/support/suggestion.ts'

export const socSuggestions = {
  strength: {
    school: [
      { id: 'SOC-strength-S1', sources: ['EEF-SEL'] },
      { id: 'SOC-strength-S2', sources: ['EEF-SEL'] },
      { id: 'SOC-strength-S3', sources: ['NICE-NG223'] },
    ],
    home: [
      { id: 'SOC-strength-H1', sources: ['START'] },
      { id: 'SOC-strength-H2', sources: ['START'] },
    ],
    health: [{ id: 'SOC-strength-C1', sources: ['NICE-NG204'] }],
  },
  none: {
    school: [
      { id: 'SOC-none-S1', sources: ['EEF-SEL'] },
      { id: 'SOC-none-S2', sources: ['NICE-NG223'] },
      { id: 'SOC-none-S3', sources: ['NICE-NG223'] },
    ],
    home: [
      { id: 'SOC-none-H1', sources: ['START'] },
      { id: 'SOC-none-H2', sources: ['START'] },
    ],
    health: [{ id: 'SOC-none-C1', sources: ['HCP'] }],
  },
  some: {
    school: [
      { id: 'SOC-some-S1', sources: ['EEF-SEL'] },
      { id: 'SOC-some-S2', sources: ['AET'] },
      { id: 'SOC-some-S3', sources: ['AET'] },
      { id: 'SOC-some-S4', sources: ['EEF-BEH'] },
    ],
    home: [
      { id: 'SOC-some-H1', sources: ['AET'] },
      { id: 'SOC-some-H2', sources: ['START'] },
      { id: 'SOC-some-H3', sources: ['AET'] },
    ],
    health: [{ id: 'SOC-some-C1', sources: ['NICE-NG223'] }],
  },
  significant: {
    school: [
      { id: 'SOC-significant-S1', sources: ['EEF-SEL', 'NICE-CG170'] },
      { id: 'SOC-significant-S2', sources: ['AET'] },
      { id: 'SOC-significant-S3', sources: ['EEF-BEH'] },
      { id: 'SOC-significant-S4', sources: ['NICE-NG223'] },
      { id: 'SOC-significant-S5', sources: ['KCSIE'] },
    ],
    home: [
      { id: 'SOC-significant-H1', sources: ['AET'] },
      { id: 'SOC-significant-H2', sources: ['NATIONAL-FASD'] },
      { id: 'SOC-significant-H3', sources: ['COP'] },
    ],
    health: [{ id: 'SOC-significant-C1', sources: ['NICE-NG134'] }],
  },
  high: {
    school: [
      { id: 'SOC-high-S1', sources: ['NICE-NG223'] },
      { id: 'SOC-high-S2', sources: ['NATIONAL-FASD'] },
      { id: 'SOC-high-S3', sources: ['EEF-SEL'] },
      { id: 'SOC-high-S4', sources: ['KCSIE'] },
    ],
    home: [
      { id: 'SOC-high-H1', sources: ['NICE-CG170'] },
      { id: 'SOC-high-H2', sources: ['KCSIE'] },
      { id: 'SOC-high-H3', sources: ['COP'] },
    ],
    health: [{ id: 'SOC-high-C1', sources: ['NICE-CG128', 'KCSIE'] }],
  },
} as const satisfies StrandCatalogue
