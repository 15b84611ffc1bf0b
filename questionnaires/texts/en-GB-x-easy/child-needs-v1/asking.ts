import type { QuestionWords } from '#questionnaires/engine/question-texts.ts'

export const asking = {
  impact: { text: { easy: 'Does this stop you doing things?' } },
  effort: { text: { easy: 'Does it make you very tired?' } },
  comment: { text: { easy: 'Do you want to say more? You can use words or pictures.' } },
  strength_tags: { text: { easy: 'Which words are like you?' } },
  'strength_tags.own': { text: { easy: 'What else are you good at?' } },
  priorities: { text: { easy: 'What do you want help with?' } },
  CV1: { text: { easy: 'I am good at...' } },
  CV2: { text: { easy: 'People I love. Things I love.' } },
  CV3: { text: { easy: 'A good day is...' } },
  CV4: { text: { easy: 'A bad day is...' } },
  CV5: { text: { easy: 'This helps me.' } },
  CV6: { text: { easy: 'This does not help me.' } },
  CV7: { text: { easy: 'I want my teacher to know...' } },
  CV8: { text: { easy: 'School is... Home is...' } },
  CV9: {
    text: { easy: 'Do you hide your feelings?' },
    options: {
      easy: {
        no: { label: 'No', icon: 'no' },
        sometimes: { label: 'Sometimes', icon: 'amount_some' },
        a_lot: { label: 'A lot', icon: 'amount_lots' },
        not_sure: { label: 'Not sure', icon: 'question' },
        rather_not_say: { label: 'I do not want to say', icon: 'quiet' },
      },
    },
  },
  CV10: { text: { easy: 'When I am older I want...' } },
  CV11: { text: { easy: 'For my future I want...' } },
  CV12: {
    text: { easy: 'Do you want to come to the meeting?' },
    options: {
      easy: {
        all_the_time: { label: 'Yes, all of it', icon: 'yes' },
        some_of_it: { label: 'Yes, some of it', icon: 'amount_some' },
        send_something: { label: 'I will send a video or a picture', icon: 'picture' },
        someone_speaks_for_me: { label: 'Someone can speak for me', icon: 'people' },
        not_sure_yet: { label: 'Not sure', icon: 'question' },
      },
    },
  },
  sharing: {
    text: { easy: 'Who can see your answers?' },
    options: {
      easy: {
        all: { label: 'Everyone who helps me', icon: 'people' },
        some: { label: 'Only people I choose', icon: 'choose' },
        private: { label: 'Only me and one adult I trust', icon: 'lock' },
      },
    },
  },
  'sharing.people': { text: { easy: 'Who do you choose?' } },
  'sharing.trusted_adult': { text: { easy: 'Which adult do you trust?' } },
  RF01: {
    text: { easy: 'Do you ever hurt yourself, or wish you were not alive?' },
    options: {
      easy: {
        no: { label: 'No', icon: 'no' },
        in_the_past: { label: 'Yes, a long time ago', icon: 'calendar' },
        recently: { label: 'Yes, not long ago', icon: 'calendar' },
        now_or_planning: { label: 'Yes, now', icon: 'help' },
        prefer_not_to_say: { label: 'I do not want to say', icon: 'quiet' },
        dont_know: { label: 'Not sure', icon: 'question' },
      },
    },
  },
  RF02: {
    text: { easy: 'Do you feel safe? Does anyone hurt you?' },
    options: {
      easy: {
        no: { label: 'I feel safe. No one hurts me.', icon: 'safe' },
        yes: { label: 'I do not feel safe, or someone hurts me.', icon: 'help' },
        would_rather_talk: { label: 'I want to talk to someone', icon: 'speech' },
        dont_know: { label: 'Not sure', icon: 'question' },
        prefer_not_to_say: { label: 'I do not want to say', icon: 'quiet' },
      },
    },
  },
  RF11: {
    text: { easy: 'Is someone mean to you a lot?' },
    options: {
      easy: {
        no: { label: 'No', icon: 'no' },
        sometimes: { label: 'Sometimes', icon: 'amount_some' },
        often: { label: 'A lot', icon: 'amount_lots' },
        prefer_not_to_say: { label: 'I do not want to say', icon: 'quiet' },
        dont_know: { label: 'Not sure', icon: 'question' },
      },
    },
  },
} as const satisfies Readonly<Record<string, QuestionWords>>
