import type { Mark, NeedLevel, ProfileShape, Viewpoint } from './profile-shape.ts'

const said = (viewpoint: Viewpoint, level: NeedLevel, previousLevel?: NeedLevel): Mark => ({
  viewpoint,
  level,
  state: 'answered',
  previousLevel,
})

const silent = (viewpoint: Viewpoint, state: 'no-answer' | 'not-enough-seen'): Mark => ({
  viewpoint,
  level: null,
  state,
})

/** A made-up child seen by four viewpoints: together, apart, not yet answered, not seen and not asked. */
export const exampleProfile: ProfileShape = {
  sentence:
    '4 people have answered. Ellie’s strength is learning and memory. People see energy and feelings differently.',
  names: { self: 'Ellie' },
  strands: [
    {
      id: 'SLC',
      name: 'Talking, understanding and communicating',
      agreement: 82,
      sentence: 'Talking: most see some help needed, Ellie sees none.',
      marks: [said('school', 2), said('home', 2), said('health', 2), said('self', 1)],
    },
    {
      id: 'SOC',
      name: 'Connecting with other people',
      agreement: 80,
      sentence: 'People: a little more help is needed at home.',
      marks: [said('school', 2), said('home', 3), said('self', 2)],
    },
    {
      id: 'ATT',
      name: 'Attention, focus and stopping to think',
      agreement: 81,
      sentence: 'Attention: all see help needed.',
      marks: [said('school', 3, 4), said('home', 3, 3), said('health', 3), said('self', 2)],
    },
    {
      id: 'ENE',
      name: 'Energy and activity level',
      agreement: 40,
      sentence: 'Energy: seen differently.',
      marks: [said('school', 2), said('home', 4), said('health', 3), said('self', 1)],
    },
    {
      id: 'EMO',
      name: 'Feelings and wellbeing',
      agreement: 42,
      sentence: 'Feelings: more help is needed at home than is seen at school.',
      marks: [said('school', 1), said('home', 4), said('health', 3), said('self', 3)],
    },
    {
      id: 'SNS',
      name: 'Senses and body signals',
      agreement: 96,
      sentence: 'Senses: all see a lot of help needed.',
      marks: [said('school', 3), said('home', 3), said('health', 3), said('self', 3)],
    },
    {
      id: 'MOT',
      name: 'Movement and hand skills',
      agreement: 97,
      sentence: 'Movement: no extra help needed.',
      marks: [said('school', 1), said('home', 1), said('self', 1), said('community', 1)],
    },
    {
      id: 'FLX',
      name: 'Change, routines and interests',
      agreement: 91,
      sentence: 'Change: Ellie has not answered yet.',
      marks: [said('school', 3), said('home', 3), silent('self', 'no-answer')],
    },
    {
      id: 'LRN',
      name: 'Learning, memory and problem solving',
      agreement: 84,
      sentence: 'Learning: a strength.',
      marks: [said('school', 0), said('home', 0), said('self', 1)],
    },
    {
      id: 'DLV',
      name: 'Sleep, eating and everyday living',
      agreement: 90,
      sentence: 'Everyday: school has not seen enough of it.',
      marks: [
        silent('school', 'not-enough-seen'),
        said('home', 2),
        silent('health', 'no-answer'),
        said('self', 2),
      ],
    },
  ],
}
