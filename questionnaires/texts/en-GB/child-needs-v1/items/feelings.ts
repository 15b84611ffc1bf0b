import type { QuestionWords } from '#questionnaires/engine/question-texts.ts'

export const feelings = {
  EMO1: {
    text: {
      school: 'can show or say what {they} are feeling',
      home: 'can show or tell you what {they} are feeling',
      health: 'can indicate or describe own feelings',
      child: 'I can tell someone how I feel',
    },
    textIn: {
      EY: {
        school: 'shows feelings in ways a familiar adult can read',
        home: 'shows feelings in ways you can read',
        health: 'shows readable emotional signals',
      },
    },
  },
  EMO2: {
    text: {
      school: 'settles again after being upset, angry or over-excited within the time you would expect',
      home: 'settles again after being upset, angry or over-excited within the time you would expect',
      health: 'recovers from upset within an age-expected time, by observation or report',
      child: 'When I get upset or angry I can calm down again',
    },
    textIn: {
      EY: {
        school: 'can be soothed by a familiar adult when upset',
        home: 'can be soothed by you when upset',
        health: 'is soothed by a familiar adult',
      },
    },
  },
  EMO3: {
    text: {
      school: "copes with mistakes, losing or hearing 'not now'",
      home: "copes with mistakes, losing or hearing 'no'",
      health: 'is described as coping with ordinary disappointments',
      child: 'I can cope when things go wrong or someone says no',
    },
  },
  EMO4: {
    text: {
      school: 'carries on with everyday things even when something is worrying {them}',
      home: 'carries on with everyday things even when something is worrying {them}',
      health: 'is able to take part in daily life despite any worries',
      child: 'Worries do not stop me doing things',
    },
    textIn: {
      EY: {
        school: 'separates from parent or carer and settles with a familiar adult',
        home: 'separates from you and settles with a familiar adult',
        health: 'separates and settles with support',
      },
    },
  },
  EMO5: {
    text: {
      school: 'finds enjoyment in things and seems content much of the time',
      home: 'finds enjoyment in things and seems content much of the time',
      health: 'reports or shows enjoyment and contentment much of the time',
      child: 'I feel happy or OK most of the time',
    },
  },
  EMO6: {
    text: {
      school: 'is willing to have a go, and speaks kindly about {them}self',
      home: 'is willing to have a go, and speaks kindly about {them}self',
      health: 'describes {them}self in balanced or positive terms',
      child: 'I feel OK about being me',
    },
    textIn: {
      EY: {
        school: 'is willing to try new things with a familiar adult nearby',
        home: 'is willing to try new things with you nearby',
      },
    },
  },
} as const satisfies Readonly<Record<string, QuestionWords>>
