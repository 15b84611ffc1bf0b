import type { QuestionWords } from '#questionnaires/engine/question-texts.ts'

export const learning = {
  LRN1: {
    text: {
      school: 'learns new ideas at about the rate of the rest of the class once they are taught',
      home: 'learns new things at about the rate you would expect for {their} age',
      health: 'is described as learning new skills at an age-expected rate',
      child: 'I can learn new things in lessons',
    },
    textIn: {
      EY: { school: 'learns new play and everyday skills by watching and trying' },
      P16: {
        school: 'learns new course or job content at about the expected rate',
        child: 'I can learn new things on my course or at work',
      },
    },
  },
  LRN2: {
    text: {
      school: 'remembers today what was learned yesterday or last week',
      home: 'remembers from one day to the next what {they} have learned or been told',
      health: 'is described as retaining information from day to day',
      child: 'I remember what I learned before',
    },
  },
  LRN3: {
    text: {
      school: 'reads and spells about as well as expected for {their} age',
      home: 'reads and spells about as well as expected for {their} age',
      health: 'is described as making expected progress with reading and writing',
      child: 'I am OK at reading and spelling',
    },
    textIn: {
      EY: {
        school: 'enjoys books and rhymes and notices sounds and marks',
        home: 'enjoys books and rhymes and notices sounds and marks',
        health: 'shows interest in books, rhymes and sounds',
      },
      P16: {
        school: 'reads and writes well enough for the course or job',
        home: 'reads and writes well enough for everyday forms and messages',
        child: 'I can read and write well enough for what I need',
      },
    },
  },
  LRN4: {
    text: {
      school: 'uses number about as well as expected for {their} age',
      home: 'uses number about as well as expected, such as scores, time or money',
      health: 'is described as making expected progress with number',
      child: 'I am OK at maths',
    },
    textIn: {
      EY: {
        school: 'shows interest in more, fewer, sorting and counting in play',
        home: 'shows interest in more, fewer, sorting and counting in play',
      },
      P16: {
        school: 'uses number well enough for the course or job',
        child: 'I can use numbers for everyday life',
      },
    },
  },
  LRN5: {
    text: {
      school: 'works out what is likely to happen next, and learns from what happened last time',
      home: 'learns from what happened last time, rather than needing the same lesson again and again',
      health: 'shows understanding of cause and effect expected for age',
      child: 'I can work out what might happen if I do something',
    },
  },
  LRN6: {
    text: {
      school: 'holds several bits of information in mind and plans the steps of a task',
      home: 'holds several bits of information in mind and plans the steps, such as getting ready',
      health: 'is described as planning and carrying out multi-step tasks expected for age',
      child: 'I can plan the steps to get something done',
    },
    textIn: {
      EY: {
        school: 'carries out a simple two-step idea in play',
        home: 'carries out a simple two-step idea in play',
      },
    },
  },
} as const satisfies Readonly<Record<string, QuestionWords>>
