/** Who to call, on every page that could hold a disclosure. The numbers are checked before each release. */
export const helpPanel = {
  emergency: 'Call 999 or go to A&E if someone is badly hurt or in immediate danger.',
  urgentMentalHealth: 'Call NHS 111 and choose the mental health option, any time.',
  childLines: [
    'Childline 0800 1111 (under 19, free)',
    'Text SHOUT to 85258',
    'Samaritans 116 123',
    'Runaway Helpline: call or text 116 000',
  ],
  parentLines: [
    'YoungMinds Parents Helpline 0808 802 5544',
    'Family Lives 0808 800 2222',
    'NSPCC 0808 800 5000 (worried about any child)',
  ],
  health: 'NHS 111 for medical advice; GP for a non-urgent appointment.',
} as const

/** On every profile, document and export. */
export const notDiagnosticNotice = {
  adult:
    'This profile describes strengths and support needs as seen by the people who filled it in. It is not a diagnosis, it does not rule any condition in or out, and no service may require a particular result before offering support. Decisions about support and referral are made by people, using this alongside everything else they know.',
  child:
    'This is about what you are good at, what is hard and what helps. It is not a test. You cannot get it wrong. It does not say you have, or do not have, any condition.',
  easy: 'This is not a test. It shows what you are good at. It shows what help you might like.',
} as const

/** Told to a child before they start. */
export const honestyNotice =
  'If you tell us that you or someone else is not safe, we have to tell an adult whose job is to help. We will try to tell you first.'

/** Said to every adult who reports a safety concern. */
export const safeguardingReminder =
  'You still need to follow your own safeguarding procedure. Sending this form is not a referral, and it is not watched round the clock.'

/** How age and consent go together, for the people who invite. */
export const ageAndConsent = {
  under13:
    'Under 13: parent/carer invites; the child still sees a child-friendly notice and can skip anything.',
  from13To15:
    '13-15: young person and parent/carer both told; a competent young person can choose what to share (Gillick competence recorded by a professional, not inferred by the system).',
  from16:
    "16+: young person is the decision maker for their own information unless a capacity decision is recorded under the Mental Capacity Act; parents are invited only with the young person's agreement.",
} as const

/** Said where the age of the child changes how the answers may be read. */
export const ageNotices = {
  'conversation-only':
    'Under 2 these questions are a guide to a conversation. Nothing is compared. Talk to the health visitor about the routine check at 2 to 2 and a half.',
  'development-varies': 'Development varies a lot at this age.',
  'show-both-ages': 'Born early: both the age from birth and the age from the due date are shown.',
} as const

/** Ways a child may answer besides typing. */
export const waysToAnswer = {
  type: 'Type',
  speak: 'Speak and record',
  draw_or_photo: 'Draw, or add a photo',
  choose_pictures: 'Choose pictures',
  adult_writes_word_for_word: 'An adult writes down my words',
  photo: 'Photo',
  child_words_verbatim: "The child's words",
  adult_observation: 'What the adult saw',
} as const
