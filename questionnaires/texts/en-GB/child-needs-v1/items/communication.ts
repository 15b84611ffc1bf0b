import type { QuestionWords } from '#questionnaires/engine/question-texts.ts'

export const communication = {
  SLC1: {
    text: {
      school: 'acts on a spoken instruction that was given once to the whole class',
      home: 'does what you have asked when you say it once, without you pointing or showing',
      health: 'responds accurately to questions or requests at an age-expected level without gesture cues',
      child: 'I understand what adults tell me to do the first time',
    },
    textIn: {
      EY: {
        school: 'follows a simple everyday request, such as fetching a coat, from words alone',
        home: 'follows a simple everyday request, such as fetching shoes, from words alone',
        health: 'follows one simple spoken request without gesture cues',
      },
      SEC: {
        school: 'keeps up with spoken explanations that have several steps or new vocabulary',
        child: 'I can follow what teachers explain in lessons',
      },
      P16: {
        school: 'follows spoken information in classes, workshops or placements',
        home: 'follows spoken information in appointments, calls or travel announcements',
        child: 'I can follow spoken information in classes, work or appointments',
      },
    },
  },
  SLC2: {
    text: {
      school: 'puts ideas into words so that the listener gets the point',
      home: 'tells you about something that happened so that you can follow it',
      health: 'gives an account or answer that a listener who was not there can follow',
      child: 'I can explain what I mean',
    },
    textIn: {
      EY: {
        school: 'uses words, signs, pictures or gestures to ask for things, refuse and comment',
        home: 'uses words, signs, pictures or gestures to ask for things, refuse and comment',
        health: 'communicates requests, refusals and comments by any means',
      },
      P16: { home: 'explains a problem or choice clearly enough for someone else to help' },
    },
  },
  SLC3: {
    text: {
      school: 'speaks clearly enough for people outside the family to understand',
      home: 'is understood by people who do not know {them} well',
      health: 'is intelligible to an unfamiliar listener',
      child: 'People understand the words I say',
    },
    textIn: {
      EY: {
        school: 'is understood by familiar adults most of the time',
        home: 'is understood by close family most of the time',
        health: 'is intelligible to familiar adults',
      },
    },
  },
  SLC4: {
    text: {
      school: 'finds the right words and picks up new ones after meeting them a few times',
      home: "finds the right word without long searching or lots of 'thing' and 'that'",
      health: 'shows an age-expected range of words without marked word-finding pauses',
      child: 'I can find the word I want',
    },
    textIn: {
      EY: {
        school: 'is adding new words or signs month by month',
        home: 'is adding new words or signs month by month',
        health: 'shows a growing spoken or signed vocabulary',
      },
      SEC: { school: 'learns and uses subject vocabulary after teaching' },
    },
  },
  SLC5: {
    text: {
      school: 'keeps a to-and-fro conversation going and notices if the other person is lost',
      home: 'has a two-way chat rather than a one-way talk or one-word answers',
      health: 'takes conversational turns, stays on a shared topic and repairs misunderstandings',
      child: 'I can have a conversation where we both get a turn',
    },
    textIn: {
      EY: {
        school: 'takes turns with sounds, words, looks or play',
        home: 'takes turns with you in sounds, words, looks or play',
        health: 'takes turns in vocal, gestural or play exchanges',
      },
    },
  },
  SLC6: {
    text: {
      school: 'lets an adult know when lost or confused',
      home: 'tells or shows you when something has not been understood',
      health: 'indicates when a question has not been understood',
      child: "I tell someone when I don't understand",
    },
    textIn: {
      EY: {
        school: "gets an adult's attention on purpose, to share or ask for help",
        home: 'gets your attention on purpose, to share or ask for help',
        health: 'initiates communication with an adult to share or request',
      },
      P16: { child: 'I ask for things to be repeated or explained when I need it' },
    },
  },
} as const satisfies Readonly<Record<string, QuestionWords>>
