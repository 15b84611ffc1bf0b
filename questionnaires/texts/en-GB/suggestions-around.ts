/** Whom to ask next, by strand and level; a strength has no such line. */
export const referOnTexts: Readonly<Record<string, string>> = {
  'SLC.none':
    'If you are still worried, ask a health visitor, school nurse or the speech and language advice line; you do not need a particular result.',
  'SLC.some':
    'Ask the speech and language advice line if there is no change after 6-8 weeks, or straight away if understanding is the main worry.',
  'SLC.significant':
    'Consider speech and language therapy. Do not wait for the end of a second cycle if understanding is affected.',
  'SLC.high':
    'Consider speech and language therapy now, and whether hearing, learning and physical causes have been looked at together.',
  'SOC.none': 'If you are still worried, ask the SENCO or health visitor.',
  'SOC.some':
    'If being left out or distress goes on after a term, ask the specialist teacher or school mental health team for advice.',
  'SOC.significant':
    'If social difference comes with routine or sensory differences, consider asking about an autism assessment; keep support going meanwhile.',
  'SOC.high':
    'Consider an autism assessment and, if there is exploitation or self-harm, follow the safeguarding flag first.',
  'ATT.none': 'If you are still worried, ask the SENCO; you do not need a particular result.',
  'ATT.some':
    'If {name} still finds it hard after up to 10 weeks of help, or in two places, ask about an ADHD assessment.',
  'ATT.significant':
    'Consider an ADHD assessment if it is seen in two places and affects learning, friends or family life. Send this profile as evidence.',
  'ATT.high': 'Consider an ADHD assessment now, and Early Help if the family is near its limit.',
  'ENE.none': 'If you are still worried, ask the SENCO or school nurse.',
  'ENE.some':
    'If energy is a problem in two places after 8-10 weeks of help, ask about an ADHD assessment or a health check.',
  'ENE.significant': 'Consider an ADHD assessment if it is seen in two places; ask the GP about tiredness.',
  'ENE.high': 'Consider a health assessment now, and Early Help if safety at home is a worry.',
  'EMO.none': 'If you are still worried, ask the school mental health lead or GP; there is no minimum.',
  'EMO.some':
    'If it lasts more than half a term or stops {name} doing things, ask the school mental health team or CAMHS for advice.',
  'EMO.significant':
    'Consider the school mental health team, CAMHS or a counsellor; say clearly how {name} communicates best.',
  'EMO.high': 'Consider urgent mental health help and follow the safeguarding flag.',
  'SNS.none': 'If it affects daily life, ask the SENCO or health visitor.',
  'SNS.some': 'If it affects washing, eating or school for more than a term, ask an OT advice service.',
  'SNS.significant':
    'Consider occupational therapy advice and, if it comes with social or routine differences, an autism assessment.',
  'SNS.high': 'Consider specialist advice now; sudden change needs a medical look first.',
  'MOT.none': 'If you are still worried, ask the school nurse or GP.',
  'MOT.some': 'If there is little change after 8-10 weeks of practice, ask for OT advice.',
  'MOT.significant':
    'Consider OT; ask a paediatrician if there is weakness, pain, stiffness, or a change in walking.',
  'MOT.high': 'Consider paediatrics now if there is change or loss of skill.',
  'FLX.none': 'If it stops {name} doing things, ask the SENCO.',
  'FLX.some': 'If change often causes distress, ask the autism or specialist teaching service for advice.',
  'FLX.significant':
    'If it comes with social and sensory differences, consider asking about an autism assessment.',
  'FLX.high': 'Consider autism and mental health assessment; keep the approach low-demand.',
  'LRN.none': 'If you are still worried, ask the SENCO for a learning check.',
  'LRN.some':
    'If there is less progress than expected after a cycle, ask about specialist teaching or an educational psychologist.',
  'LRN.significant':
    'Consider a specialist teacher or educational psychologist, and health advice if everyday living is affected too.',
  'LRN.high':
    'Consider paediatrics, an educational psychologist, and FASD questions where birth history points that way (see the FASD rule).',
  'DLV.none': 'If you are still worried, ask the health visitor or school nurse.',
  'DLV.some':
    'If sleep or eating does not settle after six to eight weeks, ask the GP, school nurse or health visitor.',
  'DLV.significant':
    'Consider GP, school nurse, continence, dietitian or sleep services; consider OT for dressing and self-care.',
  'DLV.high': 'Consider health services now, and social care for support if the family is at its limit.',
}

/** The line printed with every suggestion it concerns. */
export const safetyTexts: Readonly<Record<string, string>> = {
  'weighted-items':
    'No weighted blankets or vests without advice from an occupational therapist. Never use them for sleep with young children, or if breathing or movement is affected.',
  'sleep-medicine': 'No medicines or supplements for sleep without a prescriber.',
  'food-restriction': 'No diet that leaves foods out without a dietitian.',
  'health-care-plan': 'Nothing here replaces an individual health care plan.',
}

/** The words of each reasonable adjustment by id. */
export const adjustmentTexts: Readonly<Record<string, string>> = {
  RA01: 'Permission to leave class for an agreed calm place, with no question asked at the door',
  RA02: 'Uniform and PE kit flexibility for texture, tags, waistbands or shoes',
  RA03: 'Movement and rest breaks written into the timetable',
  RA04: 'Keyboard, voice typing, scribe or photos instead of copying',
  RA05: 'Instructions given in writing or pictures as well as speech',
  RA06: 'Advance notice of changes, trips, supply staff and drills',
  RA07: 'Named adult and a soft start to the day',
  RA08: 'Toilet pass, snack and water on request',
  RA09: 'Behaviour policy adjusted: agreed steps before sanctions, no removal of breaks',
  RA10: 'Quiet lunch and alternative to crowded corridors',
  RA11: 'Tests: extra time, rest breaks, smaller room, reader or scribe, as the normal way of working',
  RA12: 'Homework adjusted in amount or form after hard days',
  RA13: "Flexible attendance plan with a build-up, never an informal 'stay at home'",
  RA14: 'Health appointments: longer slot, first or last of the day, quiet wait, photos sent ahead, one person to talk to',
  RA15: 'Forms by phone, in another language, easy read, or filled in with a helper',
  RA16: 'Work or college: clear written tasks, buddy, check-ins, and help asking for Access to Work or student support',
}

/** What a family is offered while a request waits, and what health checks. */
export const whileWaitingTexts: Readonly<Record<string, string>> = {
  'adhd-focused-parent-carer-group': 'ADHD-focused parent/carer group (no diagnosis needed)',
  'sleep-advice': 'sleep advice',
  'school-movement-and-instruction-plan': 'school movement and instruction plan',
  'sleep-hearing-vision-seizure-flags-checked': 'sleep, hearing, vision, seizure flags checked',
  'sensory-and-communication-friendly-adjustments': 'sensory and communication-friendly adjustments',
  'predictability-toolkit': 'predictability toolkit',
  'autism-aware-parent-workshop': 'autism-aware parent workshop',
  'peer-support-group': 'peer support group',
  'sleep-and-eating': 'sleep and eating',
  'anxiety-adapted-support': 'anxiety adapted support',
  'concrete-repeated-visual-supervised-plan': 'concrete, repeated, visual, supervised plan',
  'national-fasd-information': 'National FASD information',
  'safety-and-exploitation-planning': 'safety and exploitation planning',
  'growth-hearing-vision-heart-and-kidney-history-check-if-clinician-advises':
    'growth, hearing, vision, heart and kidney history check if clinician advises',
  'top-three-plan': 'top-three plan',
  'sendiass-call': 'SENDIASS call',
  'school-mental-health-team': 'school mental health team',
}

/** The kinds of guidance that support an action of this type, by source code. */
export const sourceTexts: Readonly<Record<string, string>> = {
  COP: 'SEND Code of Practice 0-25 (2015), graduated approach Assess-Plan-Do-Review, SEN support',
  CFA2014: 'Children and Families Act 2014',
  EQA: 'Equality Act 2010, reasonable adjustments (anticipatory duty)',
  KCSIE: 'Keeping children safe in education',
  EYFS: 'Early years foundation stage statutory framework',
  JCQ: 'Exam access arrangements, normal way of working',
  'EEF-SEN': 'EEF, Special educational needs in mainstream schools (five recommendations; five-a-day)',
  'EEF-TA': 'EEF, deployment of teaching assistants',
  'EEF-BEH': 'EEF, improving behaviour in schools',
  'EEF-SEL': 'EEF, social and emotional learning',
  'EEF-META': 'EEF, metacognition and cognitive strategies',
  'EEF-EY': 'EEF, early years language and literacy',
  'NICE-CG128': 'Autism in under 19s: recognition, referral and diagnosis',
  'NICE-CG170': 'Autism in under 19s: support and management',
  'NICE-NG87': 'ADHD: diagnosis and management',
  'NICE-QS204': 'Fetal alcohol spectrum disorder',
  'SIGN-156': 'Children and young people exposed prenatally to alcohol',
  'NICE-NG127': 'Suspected neurological conditions: recognition and referral',
  'NICE-NG217': 'Epilepsies in children, young people and adults',
  'NICE-NG233': 'Otitis media with effusion in under 12s',
  'NICE-NG223':
    'Social, emotional and mental wellbeing in primary and secondary education (replaced PH12 and PH20)',
  'NICE-NG225': 'Self-harm: assessment, management and preventing recurrence',
  'NICE-NG134': 'Depression in children and young people',
  'NICE-CG158':
    'Antisocial behaviour and conduct disorders in children and young people (parent and child programmes)',
  'NICE-NG69': 'Eating disorders',
  'NICE-NG213': 'Disabled children and young people up to 25 with severe complex needs',
  'NICE-NG43': "Transition from children's to adults' services",
  'NICE-NG204': "Babies, children and young people's experience of healthcare (do not confuse with QS204)",
  'NICE-NG11': 'Challenging behaviour and learning disabilities',
  'NICE-NG93': 'Learning disabilities and behaviour that challenges: service design',
  'NICE-CG99': 'Constipation in children and young people',
  'NICE-CG111': 'Bedwetting in under 19s',
  QS51: 'Autism (includes assessment started within 3 months of referral)',
  RCSLT: 'Royal College of Speech and Language Therapists',
  RCOT: 'Royal College of Occupational Therapists',
  AET: 'Autism Education Trust good practice',
  'NATIONAL-FASD': 'National FASD',
  ERIC: "ERIC, the children's bowel and bladder charity",
  SLEEP: 'Sleep practitioner guidance, e.g. The Sleep Charity',
  HCP: 'Healthy Child Programme reviews',
  START: 'Start for Life / Family Hubs parenting advice; everyday practice consensus',
  UKCMO: "UK Chief Medical Officers' physical activity guidelines",
  EBSA: 'Local emotionally-based school avoidance guidance',
  EARLYHELP: 'Local Early Help / threshold document',
  PFA: 'Preparing for Adulthood outcomes',
  'ADHD-TASKFORCE': 'Independent ADHD Taskforce (NHS England), needs-led early support',
  SENDIASS: 'SEND information, advice and support service',
  S1: 'Medway JSNA SEND chapter',
  S5: 'Leicestershire SEND strategy 2017-20',
  W39: 'Swindon / Great Western neurodevelopmental pathway',
  W66: "Children's OT universal resource packs",
  K: 'To be verified by the content owner',
}
