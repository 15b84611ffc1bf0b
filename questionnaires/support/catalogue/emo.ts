import type { StrandCatalogue } from '#questionnaires/support/suggestion.ts'

export const emoSuggestions = {
  strength: {
    school: [
      { id: 'EMO-strength-S1', sources: ['NICE-NG223'] },
      { id: 'EMO-strength-S2', sources: ['EEF-SEL'] },
      { id: 'EMO-strength-S3', sources: ['NICE-NG223'] },
    ],
    home: [
      { id: 'EMO-strength-H1', sources: ['START'] },
      { id: 'EMO-strength-H2', sources: ['START'] },
    ],
    health: [{ id: 'EMO-strength-C1', sources: ['NICE-NG204'] }],
  },
  none: {
    school: [
      { id: 'EMO-none-S1', sources: ['EEF-SEL'] },
      { id: 'EMO-none-S2', sources: ['NICE-NG223'] },
      { id: 'EMO-none-S3', sources: ['EEF-BEH'] },
    ],
    home: [
      { id: 'EMO-none-H1', sources: ['START'] },
      { id: 'EMO-none-H2', sources: ['SLEEP'], safety: ['sleep-medicine'] },
    ],
    health: [{ id: 'EMO-none-C1', sources: ['NICE-NG223'] }],
  },
  some: {
    school: [
      { id: 'EMO-some-S1', sources: ['COP', 'EEF-BEH'] },
      { id: 'EMO-some-S2', sources: ['NICE-NG223'] },
      { id: 'EMO-some-S3', sources: ['EQA'] },
      { id: 'EMO-some-S4', sources: ['EEF-BEH'] },
    ],
    home: [
      { id: 'EMO-some-H1', sources: ['START'] },
      { id: 'EMO-some-H2', sources: ['START'] },
      { id: 'EMO-some-H3', sources: ['COP'] },
    ],
    health: [{ id: 'EMO-some-C1', sources: ['NICE-NG223'] }],
  },
  significant: {
    school: [
      { id: 'EMO-significant-S1', sources: ['NICE-NG223'] },
      { id: 'EMO-significant-S2', sources: ['COP'] },
      { id: 'EMO-significant-S3', sources: ['EQA'] },
      { id: 'EMO-significant-S4', sources: ['EQA'] },
      { id: 'EMO-significant-S5', sources: ['EBSA'] },
    ],
    home: [
      { id: 'EMO-significant-H1', sources: ['COP'] },
      { id: 'EMO-significant-H2', sources: ['COP'] },
      { id: 'EMO-significant-H3', sources: ['NICE-NG213'] },
    ],
    health: [
      { id: 'EMO-significant-C1', sources: ['NICE-CG158', 'NICE-NG134'] },
      { id: 'EMO-significant-C2', sources: ['NICE-NG225'] },
    ],
  },
  high: {
    school: [
      { id: 'EMO-high-S1', sources: ['NICE-NG225', 'COP'] },
      { id: 'EMO-high-S2', sources: ['EBSA'] },
      { id: 'EMO-high-S3', sources: ['EEF-SEL'] },
      { id: 'EMO-high-S4', sources: ['COP'] },
    ],
    home: [
      { id: 'EMO-high-H1', sources: ['NICE-NG225'] },
      { id: 'EMO-high-H2', sources: ['NICE-NG225'] },
      { id: 'EMO-high-H3', sources: ['EARLYHELP'] },
    ],
    health: [
      { id: 'EMO-high-C1', sources: ['NICE-NG225', 'NICE-NG69'] },
      { id: 'EMO-high-C2', sources: ['NICE-CG170'] },
    ],
  },
} as const satisfies StrandCatalogue
