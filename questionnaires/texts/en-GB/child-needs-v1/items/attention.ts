import type { QuestionWords } from '#questionnaires/engine/question-texts.ts'

export const attention = {
  ATT1: {
    text: {
      school: 'sticks with an adult-chosen task of ordinary interest for as long as most of the group',
      home: 'sticks with homework, a meal or a family activity for as long as others the same age',
      health: 'sustains attention to an adult-led task for an age-expected time',
      child: 'I can keep my mind on my work',
    },
    textIn: {
      EY: {
        school: 'stays with a story, song or toy for a few minutes with an adult alongside',
        home: 'stays with a story, song or toy for a few minutes with you alongside',
        health: 'attends to a shared activity for a few minutes',
      },
      P16: {
        home: 'sticks with forms, chores or study that are not especially interesting',
        child: 'I can keep my mind on study, work or paperwork',
      },
    },
  },
  ATT2: {
    text: {
      school: 'gets started and reaches the end of a piece of work without repeated prompts',
      home: 'gets started and finishes everyday jobs without repeated prompts',
      health: 'initiates and completes a short task without repeated prompting',
      child: 'I can start things and finish them',
    },
    textIn: {
      EY: {
        school: 'completes a short, simple activity such as a puzzle with encouragement',
        home: 'completes a short, simple activity such as a puzzle with encouragement',
      },
    },
  },
  ATT3: {
    text: {
      school: 'carries on, or comes back to the task, when there is movement or chat nearby',
      home: 'carries on, or comes back to what {they} were doing, when other things are going on',
      health: 'resumes an activity after an interruption or background noise',
      child: 'I can carry on even when things around me are distracting',
    },
  },
  ATT4: {
    text: {
      school: 'waits for a turn to speak or act in discussions, games and queues',
      home: 'waits for a turn in conversations, games and queues',
      health: 'waits for a turn in conversation or an activity',
      child: 'I can wait for my turn',
    },
    textIn: {
      EY: {
        school: "waits a very short time for something wanted, with an adult's help",
        home: 'waits a very short time for something wanted, with your help',
      },
      P16: {
        school: 'lets others finish speaking and waits when needed',
        child: 'I can wait and let other people finish',
      },
    },
  },
  ATT5: {
    text: {
      school: 'pauses to think before doing something risky, unkind or against a rule',
      home: 'pauses to think before doing something risky or unkind',
      health: 'is described as able to stop and think before acting',
      child: 'I stop and think before I do things',
    },
    textIn: {
      EY: {
        school: 'stops when an adult says stop or wait in everyday situations',
        home: 'stops when you say stop or wait in everyday situations',
      },
      P16: {
        home: 'thinks through spending, messages, travel or risks before acting',
        child: 'I think things through before spending, posting or taking a risk',
      },
    },
  },
  ATT6: {
    text: {
      school: 'keeps track of belongings and knows what is needed next',
      home: 'keeps track of belongings and gets ready for what is next',
      health: 'is described as keeping track of belongings and routines as expected for age',
      child: 'I can keep track of my things',
    },
    textIn: {
      EY: {
        school: 'goes along with a familiar sequence, such as tidy-up then wash hands, with one reminder',
        home: 'goes along with a familiar sequence, such as shoes then coat, with one reminder',
      },
      SEC: {
        school: 'manages equipment, homework and timetable',
        home: 'manages school bag, homework and timetable',
        child: 'I can keep track of homework, kit and where I need to be',
      },
      P16: {
        school: 'manages deadlines, timetable and materials',
        home: 'manages appointments, deadlines and messages',
        child: 'I can keep track of deadlines and appointments',
      },
    },
  },
} as const satisfies Readonly<Record<string, QuestionWords>>
