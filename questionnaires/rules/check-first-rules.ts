import type { ReferralRule } from './rule.ts'

/** What health checks come first or alongside: they run beside everything else and never before it, save an urgent flag. */
export const checkFirstRules = [
  {
    id: 'R0_HEARING',
    type: 'check_first',
    when: {
      all: [
        { op: 'highest', strands: ['SLC', 'SOC', 'ATT', 'LRN'], min: 'some' },
        {
          any: [
            { op: 'bg_in', field: 'hv_hearing_worry', values: ['yes', 'unsure'] },
            {
              op: 'bg_in',
              field: 'hv_hearing_result',
              values: ['concern_not_followed_up', 'unknown', 'glue_ear'],
            },
            { op: 'bg_in', field: 'hv_hearing_recent', values: ['no', 'unknown'] },
          ],
        },
      ],
    },
    sources: ['NICE-NG233', 'K'],
  },
  {
    id: 'R0_VISION',
    type: 'check_first',
    when: {
      all: [
        { op: 'highest', strands: ['LRN', 'MOT'], min: 'some' },
        {
          any: [
            { op: 'bg_in', field: 'hv_vision_worry', values: ['yes', 'unsure'] },
            {
              op: 'bg_in',
              field: 'hv_vision_result',
              values: ['concern_not_followed_up', 'glasses_prescribed_not_worn', 'unknown'],
            },
            { op: 'bg_in', field: 'hv_vision_recent', values: ['no', 'unknown'] },
          ],
        },
      ],
    },
    sources: ['K'],
  },
  {
    id: 'R0_SLEEP',
    type: 'check_first',
    when: {
      all: [
        { op: 'item_any', items: ['DLV1'], min: 3 },
        { op: 'highest', strands: ['ATT', 'ENE', 'EMO', 'LRN'], min: 'some' },
      ],
    },
    sources: ['K'],
  },
  {
    id: 'R0_SEIZURE',
    type: 'check_first',
    isUrgent: true,
    when: { op: 'open_flag', flag: 'RF07' },
    sources: ['NICE-NG127', 'NICE-NG217'],
  },
  {
    id: 'R0_LEARNING_MATCH',
    type: 'check_first',
    when: {
      all: [
        { op: 'highest', strands: ['ATT', 'ENE'], min: 'some' },
        { op: 'highest', strands: ['LRN'], min: 'significant' },
      ],
    },
    sources: ['EEF-SEN'],
  },
] as const satisfies readonly ReferralRule[]
