import type { ReferralRule } from './rule.ts'

/** When to consider therapy, health, education and family services. */
export const serviceRules = [
  {
    id: 'R4_SLT',
    type: 'consider',
    pathway: 'slt',
    ageMonths: { min: 18, max: 311 },
    when: {
      any: [
        { op: 'highest', strands: ['SLC'], min: 'significant' },
        { op: 'level_viewpoints', strands: ['SLC'], min: 'some', n: 2 },
        { op: 'flag', flag: 'RF15', values: ['often'] },
      ],
    },
    sources: ['RCSLT', 'K'],
  },
  {
    id: 'R5_OT',
    type: 'consider',
    pathway: 'ot',
    ageMonths: { min: 48, max: 311 },
    when: {
      all: [
        { op: 'level_viewpoints', strands: ['MOT', 'DLV'], min: 'significant', n: 1 },
        { op: 'impact_any', strands: ['MOT', 'DLV'], min: 2 },
        { op: 'item_any', items: ['MOT2', 'MOT3', 'MOT4', 'MOT5', 'MOT6', 'DLV5'], min: 3 },
      ],
    },
    sources: ['RCOT', 'W66'],
  },
  {
    id: 'R6_PAEDIATRICS',
    type: 'consider',
    pathway: 'community_paediatrics',
    ageMonths: { min: 0, max: 228 },
    when: {
      any: [
        {
          all: [
            { op: 'age', min: 0, max: 60 },
            {
              op: 'count_highest',
              strands: ['SLC', 'SOC', 'ATT', 'ENE', 'EMO', 'SNS', 'MOT', 'FLX', 'LRN', 'DLV'],
              min: 'significant',
              n: 3,
            },
          ],
        },
        { op: 'open_flag', flag: 'RF14' },
        { op: 'flag', flag: 'RF08', values: ['losing_weight', 'non_food_items'] },
        { op: 'bg_in', field: 'h_tics', values: ['yes'] },
        { op: 'bg_in', field: 'h_growth_worry', values: ['yes'] },
      ],
    },
    sources: ['NICE-NG127', 'K'],
  },
  {
    id: 'R7_MENTAL_HEALTH',
    type: 'consider',
    pathway: 'camhs_mhst',
    ageMonths: { min: 36, max: 311 },
    when: {
      any: [
        {
          all: [
            { op: 'level_viewpoints', strands: ['EMO'], min: 'significant', n: 1 },
            { op: 'impact_any', strands: ['EMO'], min: 2 },
          ],
        },
        { op: 'flag', flag: 'RF01', values: ['recently', 'now_or_planning'] },
        { op: 'flag', flag: 'RF05', values: ['not_attending', 'below_50'] },
        { op: 'flag', flag: 'RF08', values: ['losing_weight'] },
      ],
    },
    sources: ['NICE-NG225', 'NICE-CG158', 'NICE-NG134'],
  },
  {
    id: 'R8_EP',
    type: 'consider',
    pathway: 'educational_psychology',
    ageMonths: { min: 48, max: 311 },
    when: {
      any: [
        {
          all: [
            { op: 'highest', strands: ['LRN'], min: 'significant' },
            { op: 'bg_in', field: 's_apdr_cycles', values: [2, 3, 4] },
            { op: 'bg_in', field: 's_apdr_outcome', values: ['less_than_expected'] },
          ],
        },
        { op: 'flag', flag: 'RF05', values: ['not_attending'] },
        { op: 'flag', flag: 'RF04', values: ['permanent_exclusion_started'] },
      ],
    },
    sources: ['COP', 'EEF-SEN'],
  },
  {
    id: 'R9_DCD',
    type: 'consider',
    pathway: 'dcd',
    ageMonths: { min: 60, max: 311 },
    when: {
      all: [
        { op: 'level_viewpoints', strands: ['MOT'], min: 'significant', n: 1 },
        { op: 'level_viewpoints', strands: ['DLV', 'MOT'], min: 'some', n: 2 },
        { op: 'impact_any', strands: ['MOT', 'DLV'], min: 2 },
        { op: 'no_open_flag', flag: 'RF14' },
      ],
    },
    sources: ['RCOT', 'K'],
  },
  {
    id: 'R10_LD_COGNITION',
    type: 'consider',
    pathway: 'learning_disability',
    ageMonths: { min: 36, max: 311 },
    when: {
      all: [
        { op: 'level_viewpoints', strands: ['LRN'], min: 'significant', n: 2 },
        { op: 'level_viewpoints', strands: ['DLV'], min: 'significant', n: 1 },
      ],
    },
    sources: ['NICE-NG93', 'NICE-NG213', 'K'],
  },
  {
    id: 'R11_EHCNA_INFO',
    type: 'consider',
    pathway: 'ehc_needs_assessment',
    ageMonths: { min: 0, max: 311 },
    when: {
      any: [
        {
          all: [
            {
              op: 'count_highest',
              strands: ['SLC', 'SOC', 'ATT', 'ENE', 'EMO', 'SNS', 'MOT', 'FLX', 'LRN', 'DLV'],
              min: 'high',
              n: 2,
            },
            { op: 'bg_in', field: 's_apdr_cycles', values: [2, 3, 4] },
          ],
        },
        { op: 'flag', flag: 'RF05', values: ['not_attending'] },
        { op: 'flag', flag: 'RF04', values: ['permanent_exclusion_started'] },
      ],
    },
    sources: ['CFA2014', 'COP', 'SENDIASS'],
  },
  {
    id: 'R12_EARLY_HELP',
    type: 'consider',
    pathway: 'early_help',
    ageMonths: { min: 0, max: 311 },
    when: {
      any: [
        {
          op: 'flag',
          flag: 'RF12',
          values: ['near_breaking_point', 'worried_about_what_i_might_do', 'finding_it_hard'],
        },
        { op: 'count_highest', strands: ['EMO', 'DLV', 'FLX', 'SNS'], min: 'high', n: 2 },
        { op: 'flag', flag: 'RF03', values: ['more_than_once'] },
      ],
    },
    sources: ['S1', 'S5'],
  },
  {
    id: 'R13_PHYSIO_CONTINENCE_FEEDING',
    type: 'consider',
    pathway: 'therapy_other',
    ageMonths: { min: 12, max: 311 },
    when: {
      any: [
        { op: 'item_any', items: ['DLV3'], min: 3 },
        { op: 'flag', flag: 'RF08', values: ['narrow_range'] },
        { op: 'item_any', items: ['MOT1'], min: 3 },
      ],
    },
    sources: ['NICE-CG99', 'NICE-CG111', 'K'],
  },
] as const satisfies readonly ReferralRule[]
