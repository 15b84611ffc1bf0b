import type { RuleTexts } from '#questionnaires/rules/rule-texts.ts'

/** The words of each referral rule in easy read: what families are shown of it. */
export const easyRuleTexts = {
  R0_HEARING: {
    title: 'You could ask for a hearing test',
    says: 'Hearing can come and go. Then it is hard to listen or to talk. Ask the GP, the health visitor or the school nurse.',
  },
  R0_VISION: {
    title: 'You could ask for an eye test',
    says: 'An eye test is free for children. If {name} loses their place or gets a sore head, it may be their eyes.',
  },
  R0_SLEEP: {
    title: 'You could look at sleep first',
    says: 'Bad sleep makes days hard. Does {name} snore and stop breathing? Then ask the GP.',
  },
  R0_SEIZURE: {
    title: 'See a doctor first',
    says: 'Did {name} go blank or have a fit? Ask for a doctor soon. A blank spell can look like a day dream.',
  },
  R0_LEARNING_MATCH: {
    title: 'Is the work too hard or too easy?',
    says: 'If work does not fit, it is hard to look at it. Change the work first. See what happens.',
  },
  R1_ADHD: {
    title: 'You could ask about ADHD',
    startToday: [
      'Try the ideas for focus and energy.',
      'Join a group for parents about ADHD. You need no diagnosis.',
      'Let {name} move. Say what to do in few words.',
    ],
  },
  R1G_ADHD_SECOND_SETTING: {
    title: 'One more person could help',
    says: 'To ask about ADHD, it helps to hear from 2 places. Ask a teacher, a club or a grandparent. If {name} learns at home, a tutor or you can say more. If school sees nothing hard, you can still ask.',
  },
  R2_AUTISM: {
    title: 'You could ask about autism',
    startToday: [
      'Change noise, light and how people talk.',
      'Show what comes next. Help with changes.',
      'Have one adult {name} trusts.',
    ],
  },
  R2U_AUTISM_REGRESSION: {
    title: '{name} has lost skills. See a doctor soon',
    says: 'Do not wait on a list. Under 3, ask the autism team. Over 3, or if moving has changed, ask for a doctor for children first.',
  },
  R3_FASD: {
    title: 'You could ask about FASD',
    startToday: [
      'Try the ideas for learning, life and feelings. Use real things and pictures. Stay near.',
      'Think: {name} can not do it yet. It is not that {name} will not.',
      'Read facts from National FASD.',
    ],
  },
  R3G_FASD_HISTORY: {
    title: 'Health could look at the birth notes',
    says: 'We do not know much of the time before birth. A nurse or doctor can look in old notes. Nobody asks the child.',
  },
  R4_SLT: {
    title: 'You could ask about speech and language',
    startToday: ['Try the ideas for talking.', 'Say one thing at a time. Show it. Wait.'],
  },
  R5_OT: {
    title: 'You could ask for OT advice',
    startToday: ['Practise the real task. A little, often.', 'Check that the seat and the tools fit.'],
  },
  R6_PAEDIATRICS: { title: 'You could ask to see a doctor for children' },
  R7_MENTAL_HEALTH: {
    title: 'You could ask for help with feelings',
    startToday: [
      'Ask the school team that helps with feelings.',
      'Try the ideas for feelings.',
      'Ask for short visits, with pictures, the same each time.',
    ],
  },
  R8_EP: { title: 'You could ask for advice about learning' },
  R9_DCD: {
    title: 'You could ask about moving and hands',
    startToday: ['Try the ideas for moving. Type or speak in place of writing.'],
  },
  R10_LD_COGNITION: { title: 'You could ask about learning and daily life' },
  R11_EHCNA_INFO: {
    title: 'You could read about an EHC plan',
    says: 'You can ask the council to look at what help {name} needs. School can ask too. From 16, {name} can ask. You do not need a diagnosis. You do not have to ask school first.',
  },
  R12_EARLY_HELP: {
    title: 'You could ask for help for the family',
    startToday: [
      "Ask about short breaks and a carer's assessment.",
      'Meet other families at a parent carer forum.',
    ],
  },
  R13_PHYSIO_CONTINENCE_FEEDING: {
    title: 'You could ask the right health team',
    says: 'Toilet: the school nurse. Food: the GP or a dietitian. Moving: physio, if it hurts or has changed.',
  },
} as const satisfies RuleTexts
