import type { QuestionWords } from '#questionnaires/engine/question-texts.ts'

export const movement = {
  MOT1: {
    text: {
      school: 'moves around the space, stairs and playground with confidence',
      home: 'runs, climbs and uses stairs with confidence',
      health: 'moves with age-expected confidence and symmetry',
      child: 'I can move, run and climb well',
    },
    textIn: {
      P16: {
        school: 'moves around the site, stairs and transport with confidence',
        home: 'gets about on foot, stairs and transport with confidence',
        child: 'I can get around easily',
      },
    },
  },
  MOT2: {
    text: {
      school: 'picks up new physical skills in PE or play with the usual practice',
      home: 'picks up new physical skills, such as bike, ball or swimming, with the usual practice',
      health: 'is described as learning new movements with usual practice',
      child: 'I can learn new moves in PE or sport',
    },
    textIn: {
      P16: {
        school: 'picks up practical or workshop movements with the usual practice',
        home: 'picks up practical skills, such as driving controls or tools, with the usual practice',
        child: 'I can learn practical skills that use my body',
      },
    },
  },
  MOT3: {
    text: {
      school: 'writes or draws at a speed and neatness that shows what {they} know',
      home: 'writes or draws without it being a struggle',
      health: 'shows age-expected pencil or hand control',
      child: 'I can write and draw OK',
    },
    textIn: {
      EY: {
        school: 'uses both hands together to stack, post, thread or make marks',
        home: 'uses both hands together to stack, post, thread or make marks',
        health: 'uses both hands together with age-expected control',
      },
      SEC: {
        school: 'records work, by hand or keyboard, fast enough to show what {they} know',
        child: 'I can write or type fast enough for lessons',
      },
      P16: {
        school: 'records work, by hand or keyboard, fast enough for the course or job',
        child: 'I can write or type fast enough for my course or work',
      },
    },
  },
  MOT4: {
    text: {
      school: 'uses everyday tools such as scissors, ruler and cutlery',
      home: 'uses everyday tools such as cutlery, scissors and toothbrush',
      health: 'uses everyday tools with age-expected skill, by observation or report',
      child: 'I can use scissors, a ruler and a knife and fork',
    },
    textIn: {
      P16: {
        school: 'uses the equipment of the course or workplace safely',
        home: 'uses kitchen and household equipment safely',
        child: 'I can use equipment safely',
      },
    },
  },
  MOT5: {
    text: {
      school: 'gets changed, including fastenings, in about the time expected',
      home: 'gets dressed, including fastenings, in about the time expected',
      health: 'manages outer clothing and fastenings as expected for age',
      child: 'I can get dressed and do up my clothes',
    },
    textIn: {
      EY: {
        school: 'helps with dressing, such as pushing arms through sleeves',
        home: 'helps with dressing, such as pushing arms through sleeves',
      },
    },
  },
  MOT6: {
    text: {
      school: 'holds {them}self upright and stays physically comfortable through seated work',
      home: 'keeps up physically on a normal walk or outing',
      health: 'shows age-expected posture and stamina',
      child: 'My body does not get tired too quickly',
    },
  },
} as const satisfies Readonly<Record<string, QuestionWords>>
