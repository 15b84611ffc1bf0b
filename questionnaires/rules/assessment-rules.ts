import type { ReferralRule } from './rule.ts'

/** When to consider asking about an ADHD, autism or FASD assessment, and what would help the request. */
export const assessmentRules = [
  {
    id: 'R1_ADHD',
    type: 'consider',
    pathway: 'adhd',
    ageMonths: { min: 60, max: 311 },
    holdIf: [{ op: 'open_flag', flag: 'RF07' }],
    when: {
      all: [
        { op: 'level_in_places', strands: ['ATT', 'ENE'], min: 'significant', n: 2 },
        { op: 'impact_any', strands: ['ATT', 'ENE'], min: 2 },
        { op: 'bg_not_in', field: 'm_duration', values: ['less than 8 weeks', '2-6 months'] },
        { op: 'bg_not_in', field: 'm_onset_age', values: ['12 or later'] },
      ],
    },
    sources: ['NICE-NG87', 'ADHD-TASKFORCE'],
  },
  {
    id: 'R1G_ADHD_SECOND_SETTING',
    type: 'gather',
    pathway: 'adhd',
    ageMonths: { min: 60, max: 311 },
    holdIf: [{ op: 'open_flag', flag: 'RF07' }],
    when: {
      all: [
        { op: 'highest', strands: ['ATT', 'ENE'], min: 'significant' },
        { op: 'impact_any', strands: ['ATT', 'ENE'], min: 2 },
        { op: 'not_level_in_places', strands: ['ATT', 'ENE'], min: 'significant', n: 2 },
      ],
    },
    sources: ['NICE-NG87', 'W39'],
  },
  {
    id: 'R2_AUTISM',
    type: 'consider',
    pathway: 'autism',
    ageMonths: { min: 24, max: 311 },
    when: {
      all: [
        { op: 'level_viewpoints', strands: ['SOC', 'SLC'], min: 'significant', n: 1 },
        { op: 'level_viewpoints', strands: ['FLX', 'SNS'], min: 'significant', n: 1 },
        {
          any: [
            {
              op: 'pattern',
              strands: ['SOC', 'SLC', 'FLX', 'SNS', 'EMO'],
              values: ['CORROBORATED', 'HIDDEN_EFFORT', 'HOME_HIGHER', 'CHILD_HIGHER'],
            },
            { op: 'bg_in', field: 'm_onset_age', values: ['under 2', '2-4'] },
            { op: 'count_highest', strands: ['SOC', 'SLC', 'FLX', 'SNS'], min: 'significant', n: 3 },
          ],
        },
      ],
    },
    sources: ['NICE-CG128', 'NICE-CG170', 'QS51'],
  },
  {
    id: 'R2U_AUTISM_REGRESSION',
    type: 'consider',
    pathway: 'autism',
    isUrgent: true,
    ageMonths: { min: 0, max: 311 },
    when: {
      op: 'flag',
      flag: 'RF06',
      values: [
        'yes_language_or_social_under_3',
        'yes_language_over_3',
        'yes_movement_any_age',
        'yes_thinking_or_memory',
      ],
    },
    sources: ['NICE-CG128'],
  },
  {
    id: 'R3_FASD',
    type: 'consider',
    pathway: 'fasd',
    restrictedTo: 'B3',
    ageMonths: { min: 24, max: 311 },
    when: {
      any: [
        {
          all: [
            { op: 'bg_in', field: 'pae_status', values: ['confirmed'] },
            {
              any: [
                {
                  op: 'count_highest',
                  strands: ['LRN', 'ATT', 'EMO', 'SOC', 'DLV', 'MOT', 'SLC', 'SNS', 'FLX'],
                  min: 'some',
                  n: 2,
                },
                {
                  op: 'highest',
                  strands: ['LRN', 'ATT', 'EMO', 'SOC', 'DLV', 'MOT', 'SLC'],
                  min: 'significant',
                },
                {
                  op: 'bg_in',
                  field: 'pae_facial_growth',
                  values: ['all_three_features', 'refer_for_expert_view'],
                },
              ],
            },
          ],
        },
        {
          all: [
            { op: 'bg_in', field: 'pae_status', values: ['suspected'] },
            { op: 'highest', strands: ['LRN', 'ATT', 'EMO', 'SOC', 'DLV', 'MOT', 'SLC'], min: 'significant' },
          ],
        },
        { op: 'bg_in', field: 'pae_facial_growth', values: ['all_three_features'] },
      ],
    },
    sources: ['NICE-QS204', 'SIGN-156', 'NATIONAL-FASD'],
  },
  {
    id: 'R3G_FASD_HISTORY',
    type: 'gather',
    pathway: 'fasd',
    restrictedTo: 'B3',
    ageMonths: { min: 12, max: 311 },
    when: {
      all: [
        { op: 'bg_in', field: 'pae_status', values: ['unknown', 'not_asked'] },
        {
          op: 'count_highest',
          strands: ['LRN', 'ATT', 'EMO', 'SOC', 'DLV', 'MOT', 'SLC'],
          min: 'significant',
          n: 3,
        },
        {
          op: 'bg_in',
          field: 'b1_adoption_care',
          values: ['in_care_now', 'previously_in_care', 'adopted', 'special_guardianship', 'kinship_care'],
        },
      ],
    },
    sources: ['NICE-QS204', 'S1'],
  },
] as const satisfies readonly ReferralRule[]
