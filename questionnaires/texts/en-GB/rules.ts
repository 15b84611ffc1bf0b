import type { RuleTexts } from '#questionnaires/rules/rule-texts.ts'

/** The words of each referral rule by rule id. */
export const ruleTexts = {
  R0_HEARING: {
    title: 'Consider a hearing check alongside everything else',
    says: 'Hearing that comes and goes (for example glue ear) can look like not listening, unclear speech or low attention. Ask the GP, health visitor, school nurse or audiology.',
  },
  R0_VISION: {
    title: 'Consider an eye test alongside everything else',
    says: "An optician's test is free for children. Losing place, headaches or poor copying can be about sight.",
  },
  R0_SLEEP: {
    title: 'Consider sleep first or together',
    says: 'Poor sleep can cause or worsen attention, energy and mood difficulties. If snoring with gasping or pauses is ticked, ask the GP about breathing in sleep.',
  },
  R0_SEIZURE: {
    title: 'Health review needed before attention is looked at',
    says: 'Blank spells or fits need a prompt health opinion. Absence seizures can look like daydreaming.',
  },
  R0_LEARNING_MATCH: {
    title: 'Check the work is at the right level',
    says: 'Work that is far too hard (or too easy) looks like inattention. Adjust the task first and see what changes.',
  },
  R1_ADHD: {
    title: 'Consider asking about an ADHD assessment',
    strengthens: [
      'two or more settings described separately',
      'started before age 12',
      'going on for more than 6 months',
      'effect on learning, friendships or family life written down with examples',
    ],
    startToday: [
      'ATT and ENE suggestions at the reported level',
      'offer ADHD-focused parent/carer group information; this does not wait for a diagnosis',
      'movement and instruction adjustments',
    ],
    notEvidence:
      'Good attention in one favourite activity, or a calm one-to-one appointment, is not evidence against.',
    noteLocal: 'Some areas start at 5, 6 or 7; under-fives are offered parenting support while waiting.',
  },
  R1G_ADHD_SECOND_SETTING: {
    title: 'One more setting would help an ADHD request',
    says: 'Services usually want to hear about at least two settings. Ask a second person (another teacher, club, grandparent, college). If {name} is home educated, a tutor, club or your own account over time can stand in. If school sees no difficulty, that is recorded next to this and the request can still be made.',
  },
  R2_AUTISM: {
    title: 'Consider asking about an autism assessment',
    strengthens: [
      'examples from two settings or from before age 5',
      'how much effort it costs to manage',
      "child's or young person's own account",
    ],
    startToday: [
      'communication-friendly and sensory-friendly adjustments',
      'predictability and transition supports',
      'one trusted adult',
    ],
    notEvidence: 'Eye contact, talking well, having a friend, or coping at school is not evidence against.',
  },
  R2U_AUTISM_REGRESSION: {
    title: 'Loss of skills: use the urgent health route, not the waiting list',
    says: 'Under 3 with loss of words or social skills: autism team. Over 3 with loss of words, or loss of movement at any age: paediatrician or paediatric neurologist first.',
  },
  R3_FASD: {
    title: 'Consider asking for an assessment that includes FASD',
    strengthens: [
      'who recorded the exposure and where it came from',
      'three or more strands affected',
      'growth and feature findings by someone trained',
      'memory, cause-and-effect and everyday-living examples',
    ],
    startToday: [
      "LRN, DLV and EMO suggestions written as 'concrete, repeated, visual, supervised'",
      "read 'can't yet' before 'won't'",
      'National FASD information for the family',
    ],
    notEvidence: 'No facial features is common. Absence of features is not evidence against.',
  },
  R3G_FASD_HISTORY: {
    title: 'Ask health to look for birth history',
    says: 'Three or more areas with a lot of need, and early history is missing. A health professional can check maternity and social care records. Do not assume; do not ask the child.',
  },
  R4_SLT: {
    title: 'Consider speech and language therapy advice',
    strengthens: [
      'hearing checked',
      'home language described',
      'examples of what the child understood and did not',
    ],
    startToday: [
      'communication-friendly classroom suggestions',
      'one idea per sentence, visual back-up, processing time',
    ],
    notEvidence:
      'Growing up with two or more languages is not a cause of a language difficulty, and is not a reason to wait.',
    noteLocal: 'Many services take requests from parents directly.',
  },
  R5_OT: {
    title: 'Consider occupational therapy advice',
    strengthens: [
      'two everyday tasks described with what has been practised',
      '6-8 weeks of universal activities tried',
      'any change in movement skills flagged (RF14, RF06)',
    ],
    startToday: ['task practice in the real situation, little and often', 'seating and equipment checks'],
    noteLocal:
      'Sensory differences alone are usually supported through advice and settings, not an OT clinic place.',
  },
  R6_PAEDIATRICS: { title: 'Consider a community paediatric opinion' },
  R7_MENTAL_HEALTH: {
    title: 'Consider mental health support',
    startToday: [
      'school mental health support team or pastoral offer',
      'EMO suggestions at the reported level',
      'neurodivergent-aware adaptations: shorter sessions, visual, predictable',
    ],
    noteLocal: 'A neurodevelopmental difference is never a reason to turn away from mental health help.',
  },
  R8_EP: { title: 'Consider educational psychology or specialist teaching advice' },
  R9_DCD: {
    title: 'Consider a developmental co-ordination (dyspraxia) opinion',
    startToday: ['MOT suggestions; recording alternatives now'],
  },
  R10_LD_COGNITION: {
    title: 'Consider advice about learning and everyday living together',
    strengthens: ['attainment data over time', 'daily living examples', 'cognitive assessment if available'],
    noteLocal: 'From age 14 ask about annual health checks if a learning disability is recorded [K].',
  },
  R11_EHCNA_INFO: {
    title: 'You may want to read about asking for an EHC needs assessment',
    says: "Parents, young people (16+) and schools can all ask. The council must decide whether {name} may have SEN and may need provision through a plan [K]. You do not need a diagnosis, and you do not need the school's permission.",
  },
  R12_EARLY_HELP: {
    title: 'Consider Early Help for the family',
    startToday: ["short breaks and carer's assessment explained", 'parent carer forum and peer support'],
  },
  R13_PHYSIO_CONTINENCE_FEEDING: {
    title: 'Consider the matching health service',
    says: 'Toileting: school nurse or continence service. Very narrow eating: GP, dietitian or feeding clinic. Movement: physiotherapy if there is change, pain or asymmetry.',
  },
} as const satisfies RuleTexts
