import type { QuestionWords } from '#questionnaires/engine/question-texts.ts'

export const change = {
  FLX1: {
    text: {
      school: 'copes when the plan, staff or room changes',
      home: 'copes when plans or routines change',
      health: 'is described as coping with unplanned changes',
      child: 'I am OK when plans change',
    },
  },
  FLX2: {
    text: {
      school: 'moves from one activity to the next when it is time, even from something enjoyable',
      home: 'stops something enjoyable and moves on when it is time',
      health: 'moves between parts of the appointment with ordinary prompting',
      child: 'I can stop one thing and start another when I need to',
    },
  },
  FLX3: {
    text: {
      school: 'can try a different way, or accept that others do it differently',
      home: 'can try a different way, or accept that others do it differently',
      health: 'is described as able to consider another way of doing things',
      child: 'I can try doing things a different way',
    },
  },
  FLX4: {
    text: {
      school: 'enjoys strong interests and still leaves room for other things and people',
      home: 'enjoys strong interests and still leaves room for meals, sleep and other people',
      health: 'has interests that leave room for other parts of life',
      child: 'I have things I love and can still do other things',
    },
  },
  FLX5: {
    text: {
      school: 'manages new places, visitors, supply staff or trips',
      home: 'manages new places, people or first-time experiences',
      health: 'manages an unfamiliar place and people at appointments',
      child: 'I am OK with new places and new people',
    },
  },
  FLX6: {
    text: {
      school: "handles open-ended tasks, choices and 'maybe'",
      home: "handles choices, surprises and 'we'll see'",
      health: 'is described as coping with uncertainty and choices',
      child: "I am OK when I don't know exactly what will happen",
    },
    textIn: {
      EY: {
        school: 'joins in with pretend or open-ended play',
        home: 'joins in with pretend or open-ended play',
      },
    },
  },
} as const satisfies Readonly<Record<string, QuestionWords>>
