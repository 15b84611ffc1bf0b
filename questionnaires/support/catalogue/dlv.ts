import type { StrandCatalogue } from '#questionnaires/support/suggestion.ts'

export const dlvSuggestions = {
  strength: {
    school: [
      { id: 'DLV-strength-S1', sources: ['EEF-SEL'] },
      { id: 'DLV-strength-S2', sources: ['PFA'] },
      { id: 'DLV-strength-S3', sources: ['PFA'] },
    ],
    home: [
      { id: 'DLV-strength-H1', sources: ['START'] },
      { id: 'DLV-strength-H2', sources: ['START'] },
    ],
    health: [{ id: 'DLV-strength-C1', sources: ['NICE-NG43'] }],
  },
  none: {
    school: [
      { id: 'DLV-none-S1', sources: ['EYFS'] },
      { id: 'DLV-none-S2', sources: ['HCP'] },
      { id: 'DLV-none-S3', sources: ['EEF-SEN'] },
    ],
    home: [
      { id: 'DLV-none-H1', sources: ['SLEEP'], safety: ['sleep-medicine'] },
      { id: 'DLV-none-H2', sources: ['START'], safety: ['food-restriction'] },
    ],
    health: [{ id: 'DLV-none-C1', sources: ['HCP'] }],
  },
  some: {
    school: [
      { id: 'DLV-some-S1', sources: ['EQA'], safety: ['food-restriction'] },
      { id: 'DLV-some-S2', sources: ['EQA', 'ERIC'] },
      { id: 'DLV-some-S3', sources: ['PFA'] },
      { id: 'DLV-some-S4', sources: ['EQA'] },
    ],
    home: [
      { id: 'DLV-some-H1', sources: ['SLEEP'], safety: ['sleep-medicine'] },
      { id: 'DLV-some-H2', sources: ['SLEEP'], safety: ['weighted-items', 'sleep-medicine'] },
      { id: 'DLV-some-H3', sources: ['START'], safety: ['food-restriction'] },
      { id: 'DLV-some-H4', sources: ['START'] },
    ],
    health: [{ id: 'DLV-some-C1', sources: ['NICE-CG99'] }],
  },
  significant: {
    school: [
      { id: 'DLV-significant-S1', sources: ['EQA'], safety: ['food-restriction', 'health-care-plan'] },
      { id: 'DLV-significant-S2', sources: ['PFA'] },
      { id: 'DLV-significant-S3', sources: ['COP'] },
      { id: 'DLV-significant-S4', sources: ['EQA'] },
    ],
    home: [
      {
        id: 'DLV-significant-H1',
        sources: ['SLEEP', 'NICE-CG170'],
        safety: ['weighted-items', 'sleep-medicine'],
      },
      { id: 'DLV-significant-H2', sources: ['NICE-CG170'], safety: ['food-restriction'] },
      { id: 'DLV-significant-H3', sources: ['RCOT'] },
      { id: 'DLV-significant-H4', sources: ['NICE-NG213'] },
    ],
    health: [
      {
        id: 'DLV-significant-C1',
        sources: ['NICE-CG99', 'NICE-CG111'],
        safety: ['sleep-medicine', 'food-restriction'],
      },
    ],
  },
  high: {
    school: [
      { id: 'DLV-high-S1', sources: ['KCSIE', 'EQA'], safety: ['health-care-plan'] },
      { id: 'DLV-high-S2', sources: ['COP'], safety: ['food-restriction', 'health-care-plan'] },
      { id: 'DLV-high-S3', sources: ['PFA'] },
      { id: 'DLV-high-S4', sources: ['NATIONAL-FASD'] },
    ],
    home: [
      { id: 'DLV-high-H1', sources: ['NICE-NG213'] },
      { id: 'DLV-high-H2', sources: ['NATIONAL-FASD'] },
      { id: 'DLV-high-H3', sources: ['NICE-NG213'], safety: ['weighted-items', 'sleep-medicine'] },
    ],
    health: [
      { id: 'DLV-high-C1', sources: ['NICE-NG69', 'NICE-CG170'], safety: ['sleep-medicine'] },
      { id: 'DLV-high-C2', sources: ['NICE-NG43'] },
    ],
  },
} as const satisfies StrandCatalogue
