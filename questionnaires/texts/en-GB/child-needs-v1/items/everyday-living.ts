import type { QuestionWords } from '#questionnaires/engine/question-texts.ts'

export const everydayLiving = {
  DLV1: {
    text: {
      school: 'arrives rested enough to take part',
      home: 'falls asleep, stays asleep and wakes rested enough for the day',
      health: 'is described as sleeping well enough for the day',
      child: 'I sleep well enough',
    },
  },
  DLV2: {
    text: {
      school: 'eats and drinks enough during the day',
      home: 'eats enough, and enough variety, for growth and energy',
      health: 'eats a range and amount consistent with healthy growth',
      child: 'I eat enough different foods',
    },
  },
  DLV3: {
    text: {
      school: 'manages toilet and washing hands as expected for {their} age',
      home: 'manages toilet, washing and teeth as expected for {their} age',
      health: 'manages continence and hygiene as expected for age',
      child: 'I can look after myself: toilet, washing, teeth',
    },
    textIn: {
      SEC: {
        school: 'manages personal hygiene and changing as expected',
        child: 'I can look after my hygiene',
      },
    },
  },
  DLV4: {
    text: {
      school: 'keeps {them}self safe on site, on trips and online as expected for {their} age',
      home: 'keeps {them}self safe around roads, hot things, strangers and online as expected for {their} age',
      health: 'shows age-expected awareness of danger, by report',
      child: 'I know how to keep myself safe',
    },
  },
  DLV5: {
    text: {
      school: 'does everyday jobs for {them}self, such as packing a bag or getting lunch',
      home: 'does everyday jobs for {them}self that others of the same age do',
      health: 'is described as independent in daily tasks as expected for age',
      child: 'I can do everyday jobs for myself',
    },
    textIn: {
      EY: {
        school: 'is beginning to do things for {them}self, such as feeding or finding a peg',
        home: 'is beginning to do things for {them}self, such as feeding or tidying a toy',
      },
      P16: {
        school: 'manages everyday tasks needed at college or work',
        home: 'manages cooking, laundry, medication or appointments as expected',
        child: 'I can look after everyday things like cooking and appointments',
      },
    },
  },
  DLV6: {
    text: {
      school: 'understands the timing of the day and can get where {they} need to be',
      home: 'understands time and money, and can make familiar journeys, as expected for {their} age',
      health: 'is described as managing time, money and travel as expected for age',
      child: 'I understand time and money and can find my way',
    },
    textIn: {
      EY: {
        school: 'goes along with the daily pattern of the session',
        home: 'goes along with the pattern of the day, such as meals and bedtime',
      },
      P16: { child: 'I can manage money, time and travel by myself' },
    },
  },
} as const satisfies Readonly<Record<string, QuestionWords>>
