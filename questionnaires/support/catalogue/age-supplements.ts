import type { AgeSupplements } from '#questionnaires/support/suggestion.ts'

/** Ideas written for early years and post-16, offered beside the others from some help needed upwards. */
export const ageSupplements = {
  SLC: {
    EY: {
      school: [{ id: 'SLC-EY1', sources: ['RCSLT'] }],
      home: [{ id: 'SLC-EY2', sources: ['START'] }],
    },
    P16: {
      school: [{ id: 'SLC-P161', sources: ['EQA'] }],
      home: [{ id: 'SLC-P162', sources: ['PFA'] }],
    },
  },
  SOC: {
    EY: {
      school: [{ id: 'SOC-EY1', sources: ['AET'] }],
      home: [{ id: 'SOC-EY2', sources: ['START'] }],
    },
    P16: {
      school: [{ id: 'SOC-P161', sources: ['PFA'] }],
      home: [{ id: 'SOC-P162', sources: ['NATIONAL-FASD'] }],
    },
  },
  ATT: {
    EY: {
      school: [{ id: 'ATT-EY1', sources: ['EEF-EY'] }],
      home: [{ id: 'ATT-EY2', sources: ['START'] }],
    },
    P16: {
      school: [{ id: 'ATT-P161', sources: ['EQA'] }],
      home: [{ id: 'ATT-P162', sources: ['NICE-NG87'] }],
    },
  },
  ENE: {
    EY: {
      school: [{ id: 'ENE-EY1', sources: ['UKCMO'] }],
      home: [{ id: 'ENE-EY2', sources: ['SLEEP'], safety: ['sleep-medicine'] }],
    },
    P16: {
      school: [{ id: 'ENE-P161', sources: ['EQA'] }],
      home: [{ id: 'ENE-P162', sources: ['PFA'] }],
    },
  },
  EMO: {
    EY: {
      school: [{ id: 'EMO-EY1', sources: ['EYFS'] }],
      home: [{ id: 'EMO-EY2', sources: ['START'] }],
    },
    P16: {
      school: [{ id: 'EMO-P161', sources: ['NICE-NG223'] }],
      home: [{ id: 'EMO-P162', sources: ['NICE-NG134'] }],
    },
  },
  SNS: {
    EY: {
      school: [{ id: 'SNS-EY1', sources: ['RCOT'] }],
      home: [{ id: 'SNS-EY2', sources: ['RCOT'], safety: ['weighted-items'] }],
    },
    P16: {
      school: [{ id: 'SNS-P161', sources: ['EQA'] }],
      home: [{ id: 'SNS-P162', sources: ['NICE-CG170'] }],
    },
  },
  MOT: {
    EY: {
      school: [{ id: 'MOT-EY1', sources: ['EYFS'] }],
      home: [{ id: 'MOT-EY2', sources: ['RCOT'] }],
    },
    P16: {
      school: [{ id: 'MOT-P161', sources: ['EQA'] }],
      home: [{ id: 'MOT-P162', sources: ['RCOT'] }],
    },
  },
  FLX: {
    EY: {
      school: [{ id: 'FLX-EY1', sources: ['AET'] }],
      home: [{ id: 'FLX-EY2', sources: ['START'] }],
    },
    P16: {
      school: [{ id: 'FLX-P161', sources: ['EQA'] }],
      home: [{ id: 'FLX-P162', sources: ['PFA'] }],
    },
  },
  LRN: {
    EY: {
      school: [{ id: 'LRN-EY1', sources: ['EEF-EY'] }],
      home: [{ id: 'LRN-EY2', sources: ['EEF-EY'] }],
    },
    P16: {
      school: [{ id: 'LRN-P161', sources: ['PFA'] }],
      home: [{ id: 'LRN-P162', sources: ['NATIONAL-FASD'] }],
    },
  },
  DLV: {
    EY: {
      school: [{ id: 'DLV-EY1', sources: ['EYFS'] }],
      home: [{ id: 'DLV-EY2', sources: ['HCP'], safety: ['sleep-medicine', 'food-restriction'] }],
    },
    P16: {
      school: [{ id: 'DLV-P161', sources: ['PFA'] }],
      home: [{ id: 'DLV-P162', sources: ['NICE-NG43'] }],
    },
  },
} as const satisfies AgeSupplements
