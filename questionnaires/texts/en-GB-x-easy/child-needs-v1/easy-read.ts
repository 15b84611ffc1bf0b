import type { QuestionTexts } from '#questionnaires/engine/question-texts.ts'
import { asking } from './asking.ts'
import { items } from './items.ts'

/** The questionnaire in easy-read English: short sentences, each answer with a picture key. */
export const easyRead: QuestionTexts = {
  locale: 'en-GB-x-easy',
  questions: { ...items, ...asking },
  scales: {
    child3: {
      stem: { easy: 'How is this for you?' },
      options: {
        easy: [
          { value: 0.5, label: 'Easy', icon: 'face_smile' },
          { value: 2, label: 'Sometimes hard', icon: 'face_flat' },
          { value: 3.5, label: 'Hard', icon: 'face_worried' },
          { value: 'X', label: 'Not sure', icon: 'question' },
        ],
      },
    },
    impact4: {
      stem: {},
      options: {
        easy: [
          { value: 0, label: 'Not at all', icon: 'amount_none' },
          { value: 1, label: 'A little', icon: 'amount_little' },
          { value: 2, label: 'Quite a lot', icon: 'amount_some' },
          { value: 3, label: 'A great deal', icon: 'amount_lots' },
          { value: 'X', label: 'Not sure', icon: 'question' },
        ],
      },
    },
    effort4: {
      stem: {},
      options: {
        easy: [
          { value: 0, label: 'Not at all', icon: 'amount_none' },
          { value: 1, label: 'A little', icon: 'amount_little' },
          { value: 2, label: 'Quite a lot', icon: 'amount_some' },
          { value: 3, label: 'Very tired', icon: 'amount_lots' },
          { value: 'X', label: 'Not sure', icon: 'question' },
        ],
      },
    },
  },
  sections: {},
  flags: {
    RF01: {
      onScreen: {
        now_or_planning: {
          easy: 'You told us something important. Get help now. Tell an adult you trust. Call 999.',
        },
        any: {
          easy: 'Thank you for telling us. An adult who helps will talk to you. You did nothing wrong.',
        },
      },
      clock: {},
      consider: [],
    },
    RF02: {
      onScreen: {
        any: { easy: 'Thank you for telling us. It is not your fault. An adult will talk to you.' },
      },
      clock: {},
      consider: [],
    },
    RF11: {
      onScreen: { any: { easy: 'Thank you for telling us. It is not your fault. An adult will help you.' } },
      clock: {},
      consider: [],
    },
  },
  areas: {},
}
