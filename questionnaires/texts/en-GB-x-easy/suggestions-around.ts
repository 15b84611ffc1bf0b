/** The line printed with every suggestion it concerns, in easy read. */
export const easySafetyTexts: Readonly<Record<string, string>> = {
  'weighted-items':
    'No heavy blankets or vests unless an OT says so. Never for sleep with small children. Never if breathing or moving is hard.',
  'sleep-medicine': 'No medicine or pills for sleep unless a doctor or nurse gives them.',
  'food-restriction': 'Do not cut out foods unless a dietitian says so.',
  'health-care-plan': 'If you have a health care plan, keep to it.',
}

/** What a family is offered while a request waits, and what health checks, in easy read. */
export const easyWhileWaitingTexts: Readonly<Record<string, string>> = {
  'adhd-focused-parent-carer-group': 'A group for parents about ADHD. You need no diagnosis.',
  'sleep-advice': 'Help with sleep.',
  'school-movement-and-instruction-plan':
    'A plan at school for moving about. Staff say what to do in few words.',
  'sleep-hearing-vision-seizure-flags-checked': 'A check of sleep, hearing, sight and fits.',
  'sensory-and-communication-friendly-adjustments': 'Changes to noise, light and how people talk.',
  'predictability-toolkit': 'Things that show what comes next.',
  'autism-aware-parent-workshop': 'A class for parents about autism.',
  'peer-support-group': 'A group of people like you.',
  'sleep-and-eating': 'Help with sleep and eating.',
  'anxiety-adapted-support': 'Help with worry that fits you.',
  'concrete-repeated-visual-supervised-plan':
    'A plan with real things, pictures, practice and an adult near.',
  'national-fasd-information': 'Facts from National FASD.',
  'safety-and-exploitation-planning': 'A plan to stay safe from people who use others.',
  'growth-hearing-vision-heart-and-kidney-history-check-if-clinician-advises':
    'A check of growth, hearing, sight, heart and kidneys, if the clinic says so.',
  'top-three-plan': 'A plan for your top 3 things.',
  'sendiass-call': 'A call with SENDIASS. They give free advice.',
  'school-mental-health-team': 'The team at school that helps with feelings.',
}
