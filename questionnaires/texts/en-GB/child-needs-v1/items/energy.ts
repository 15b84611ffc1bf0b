import type { QuestionWords } from '#questionnaires/engine/question-texts.ts'

export const energy = {
  ENE1: {
    text: {
      school: 'keeps {their} body settled when the activity calls for it, such as carpet time or assembly',
      home: 'keeps {their} body settled at meals, in the car or when a visitor is talking',
      health: 'settles {their} body during a seated part of the appointment',
      child: 'I can keep my body still when I need to',
    },
    textIn: {
      EY: {
        school: 'settles to a quiet activity with an adult for a short time',
        home: 'settles to a quiet activity with you for a short time',
      },
      SEC: { child: 'I can stay settled in lessons without it feeling uncomfortable' },
      P16: {
        school: 'stays settled through a class, meeting or shift segment',
        child: 'I can stay settled in a class, meeting or journey without it feeling uncomfortable',
      },
    },
  },
  ENE2: {
    text: {
      school:
        'has about the right amount of energy for what is going on, neither racing nor running on empty',
      home: 'has about the right amount of energy for what is going on, neither racing nor running on empty',
      health: 'shows an energy level that fits the situation',
      child: 'My energy feels about right for what I am doing',
    },
  },
  ENE3: {
    text: {
      school: 'has enough alertness to take part through the whole session or day',
      home: 'still has some energy left for family life after nursery, school or work',
      health: 'is described as alert enough for daily activities',
      child: 'I have enough energy to last the day',
    },
  },
  ENE4: {
    text: {
      school: 'calms {their} body after break, PE or excitement with the usual prompts',
      home: 'calms {their} body after active play or excitement with the usual prompts',
      health: 'is described as able to wind down after being active',
      child: 'I can calm my body down after being active',
    },
  },
  ENE5: {
    text: {
      school: 'gets the movement {they} need without ending up in difficulty',
      home: 'gets the movement {they} need safely, without things or people getting hurt',
      health: 'is described as having safe ways to be active',
      child: 'I have good ways to move when I need to',
    },
  },
  ENE6: {
    text: {
      school: 'works and talks at a pace others can follow, neither rushing nor far behind',
      home: 'gets through everyday tasks at a workable pace, neither rushing nor far behind',
      health: 'responds and moves at an age-expected pace',
      child: 'I work at a speed that is OK for me and for others',
    },
  },
} as const satisfies Readonly<Record<string, QuestionWords>>
