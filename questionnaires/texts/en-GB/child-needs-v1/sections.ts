import type { SectionWords } from '#questionnaires/engine/question-texts.ts'
import type { Section } from '#questionnaires/engine/questionnaire.ts'

export const sections = {
  before: { title: { adult: 'About you and {name}' } },
  strengths: { title: { adult: "{name}'s strengths", child: 'What I am good at' } },
  SLC: { title: { adult: 'Talking, understanding and communicating', child: 'Talking and understanding' } },
  SOC: { title: { adult: 'Connecting with other people', child: 'Friends and people' } },
  ATT: { title: { adult: 'Attention, focus and stopping to think', child: 'Focusing' } },
  ENE: { title: { adult: 'Energy and activity level', child: 'My energy' } },
  EMO: { title: { adult: 'Feelings and wellbeing', child: 'My feelings' } },
  SNS: { title: { adult: 'Senses and body signals', child: 'My senses' } },
  MOT: { title: { adult: 'Movement and hand skills', child: 'Moving and using my hands' } },
  FLX: { title: { adult: 'Change, routines and interests', child: 'Changes and routines' } },
  LRN: { title: { adult: 'Learning, memory and problem solving', child: 'Learning and remembering' } },
  DLV: { title: { adult: 'Sleep, eating and everyday living', child: 'Sleep, food and everyday' } },
  words: { title: { adult: 'What matters most', child: 'What I want help with' } },
  voice: { title: { adult: "In {name}'s own words", child: 'In my own words' } },
  'background.B1': { title: { adult: "{name}'s story so far" } },
  'background.B2': {
    title: { adult: 'Pregnancy and birth' },
    why: 'Early life can shape development. There is no blame in any answer, and you can leave any of it blank.',
  },
  'background.B3': {
    title: { adult: 'Alcohol before birth' },
    why: 'Alcohol before birth can affect development, and knowing helps the right doctor be asked early. Many people did not know they were pregnant or were not given clear advice. This is never used to judge anyone.',
  },
  'background.B4': {
    title: { adult: 'Hearing and sight' },
    why: 'Checking hearing and sight first means nobody looks for another reason when a simple one would do.',
  },
  'background.B5': {
    title: { adult: 'Growing and learning' },
    why: 'When things began, and how, helps the right people be asked.',
    note: "Approximate is fine: choose earlier than most, about the same, later than most or don't know.",
  },
  'background.B6': {
    title: { adult: 'Health' },
    why: 'Some health conditions and medicines change sleep, energy or attention.',
  },
  'background.B7': {
    title: { adult: 'Birth family' },
    why: 'Differences often run in families, and knowing can shorten the way to the right help.',
  },
  'background.B8': {
    title: { adult: 'Life events' },
    why: 'Big events can change how any child sleeps, learns and feels. Knowing helps us choose the right help, and it is not a reason to refuse help for anything else.',
    note: "You do not have to describe anything. You can just tick, or write 'I would rather talk about this'.",
  },
  'background.B9': {
    title: { adult: 'School information' },
    why: 'School already holds these numbers, so the family does not have to be asked for them.',
  },
  safety: {
    title: { adult: 'Keeping safe', child: 'Keeping safe' },
    note: 'This form is not watched round the clock. If someone is in danger now, call 999.',
  },
  sharing: { title: { adult: 'Who can see this', child: 'Who can see this' } },
} as const satisfies Record<Section, SectionWords>
