import type { QuestionWords } from '#questionnaires/engine/question-texts.ts'

export const connecting = {
  SOC1: {
    text: {
      school: 'finds a way to join in with what other children are doing',
      home: 'joins in with other children at parks, parties or family get-togethers',
      health: "is reported or seen to join peers' activities when given the chance",
      child: 'I can join in with other children when I want to',
    },
    textIn: {
      EY: {
        school: 'plays near or alongside other children and shows interest in them',
        home: 'plays near or alongside other children and shows interest in them',
        health: 'shows interest in other children',
      },
      SEC: {
        school: 'is included in groups at social times in a way that suits {them}',
        home: 'sees or messages other young people in a way that suits {them}',
        child: 'I can be part of a group when I want to',
      },
      P16: {
        school: 'takes part in shared activities with peers or colleagues',
        child: 'I can be part of a group at college, work or online when I want to',
      },
    },
  },
  SOC2: {
    text: {
      school: 'keeps going back to the same friend or friends, who seek {them} out too',
      home: 'has a friend who also chooses to spend time with {them}',
      health: 'is described as having at least one friendship that goes both ways',
      child: 'I have someone who likes being with me as much as I like being with them',
    },
    textIn: {
      EY: {
        school: 'shows a liking for particular children or adults',
        home: 'shows a liking for particular children or adults outside the home',
        health: 'shows preferences for particular people',
      },
    },
  },
  SOC3: {
    text: {
      school: 'picks up how someone else may be feeling and adjusts to it',
      home: 'notices when someone at home is upset, busy or joking and adjusts',
      health: 'reads facial expression, tone or context and responds to it',
      child: 'I can tell how other people are feeling',
    },
    textIn: {
      EY: {
        school: "looks to a familiar adult's face or voice to check if something is okay",
        home: 'looks to your face or voice to check if something is okay',
        health: "references a familiar adult's face when unsure",
      },
    },
  },
  SOC4: {
    text: {
      school: 'shares news or interests in a way that brings other people in',
      home: 'shares news or interests with you in a way that brings you in',
      health: 'spontaneously shares interest or enjoyment with another person',
      child: 'I like sharing things I enjoy with other people',
    },
    textIn: {
      EY: {
        school: 'shows, points to or brings things simply to share them',
        home: 'shows, points to or brings you things simply to share them',
        health: 'points, shows or gives to share interest',
      },
    },
  },
  SOC5: {
    text: {
      school: "works or plays in a pair or small group, making room for others' ideas",
      home: 'plays or does things with brothers, sisters or friends, making room for their ideas',
      health: 'is reported to co-operate in shared play or tasks',
      child: 'I can work with other people on something',
    },
    textIn: {
      EY: {
        school: 'shares space and toys with one or two others for a short time with help nearby',
        home: 'shares space and toys for a short time with help nearby',
      },
      P16: { school: 'works with others on shared tasks at college or on placement' },
    },
  },
  SOC6: {
    text: {
      school: 'can tell joking from unkindness, and knows which adult to go to',
      home: 'can tell joking from unkindness, and comes to someone when it is not okay',
      health: 'describes who is safe to go to and recognises when others are unkind',
      child: 'I know when people are being unkind and who to tell',
    },
    textIn: {
      EY: {
        school: 'goes to a familiar adult for comfort or help when hurt or unsure',
        home: 'comes to you or another familiar adult for comfort when hurt or unsure',
        health: 'seeks comfort from a familiar adult when distressed',
      },
      SEC: { child: 'I know when people are using me or being unkind, including online, and who to tell' },
      P16: {
        school: 'recognises when others are taking advantage, in person or online, and seeks help',
        home: 'recognises when others are taking advantage, in person or online, and seeks help',
        child: 'I know when someone is taking advantage of me, including online, and who to tell',
      },
    },
  },
} as const satisfies Readonly<Record<string, QuestionWords>>
