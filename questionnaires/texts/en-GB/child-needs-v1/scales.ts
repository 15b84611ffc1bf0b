import type { ScaleWords } from '#questionnaires/engine/question-texts.ts'
import type { ScaleId } from '#questionnaires/engine/questionnaire.ts'

const adultStem =
  'Over the last 8 weeks, compared with most children or young people of the same age, and with the help that is normally around, how is this for {name}?'

export const scales = {
  adult5: {
    stem: { adult: adultStem },
    options: {
      any: [
        {
          value: 0,
          key: 'strength',
          label: 'A real strength',
          help: 'Does this easily, often better than most of the same age',
        },
        { value: 1, key: 'ok', label: 'Manages well', help: 'About like most of the same age' },
        {
          value: 2,
          key: 'sometimes',
          label: 'Sometimes needs help',
          help: 'Some days, some places or with some people',
        },
        { value: 3, key: 'often', label: 'Often needs help', help: 'Most days or in most places' },
        {
          value: 4,
          key: 'lots',
          label: 'Needs a lot of help',
          help: 'Hardly ever manages this without a great deal of help, or not yet',
        },
        {
          value: 'X',
          key: 'not_seen',
          label: "Not seen / don't know",
          help: 'A good answer. It tells us where to look next',
        },
        {
          value: 'NA',
          key: 'na',
          label: 'Does not apply',
          help: 'For example because of a physical disability recorded elsewhere',
        },
      ],
    },
  },
  child5: {
    stem: { child: 'Thinking about the last few weeks, how is this for you?' },
    options: {
      any: [
        { value: 0, label: "I'm really good at this" },
        { value: 1, label: 'OK for me' },
        { value: 2, label: 'Sometimes hard' },
        { value: 3, label: 'Often hard' },
        { value: 4, label: 'Really hard, I need lots of help' },
        { value: 'X', label: 'Not sure' },
        { value: 'P', label: "I'd rather not say" },
      ],
    },
  },
  child3: {
    stem: {
      child: 'How is this for you?',
      adult: "These sentences are in the child's own words. How is this for {name}?",
    },
    options: {
      any: [
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
      any: [
        { value: 0, label: 'Not at all' },
        { value: 1, label: 'A little' },
        { value: 2, label: 'Quite a lot' },
        { value: 3, label: 'A great deal' },
        { value: 'X', label: "Don't know" },
      ],
    },
  },
  effort4: {
    stem: {},
    options: {
      adult: [
        { value: 0, label: 'None that I can see' },
        { value: 1, label: 'A little' },
        { value: 2, label: 'Quite a lot' },
        { value: 3, label: 'A huge amount' },
        { value: 'X', label: "Don't know" },
      ],
      child: [
        { value: 0, label: 'Not at all' },
        { value: 1, label: 'A little' },
        { value: 2, label: 'Quite a lot' },
        { value: 3, label: 'A huge amount' },
        { value: 'X', label: "Don't know" },
      ],
    },
  },
} as const satisfies Record<ScaleId, ScaleWords>
