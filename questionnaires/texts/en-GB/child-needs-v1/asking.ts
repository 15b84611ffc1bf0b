import type { QuestionWords } from '#questionnaires/engine/question-texts.ts'

const strandLabels = {
  adult: {
    SLC: { label: 'Talking, understanding and communicating' },
    SOC: { label: 'Connecting with other people' },
    ATT: { label: 'Attention, focus and stopping to think' },
    ENE: { label: 'Energy and activity level' },
    EMO: { label: 'Feelings and wellbeing' },
    SNS: { label: 'Senses and body signals' },
    MOT: { label: 'Movement and hand skills' },
    FLX: { label: 'Change, routines and interests' },
    LRN: { label: 'Learning, memory and problem solving' },
    DLV: { label: 'Sleep, eating and everyday living' },
  },
  child: {
    SLC: { label: 'Talking and understanding', icon: 'speech' },
    SOC: { label: 'Friends and people', icon: 'people' },
    ATT: { label: 'Focusing', icon: 'target' },
    ENE: { label: 'My energy', icon: 'battery' },
    EMO: { label: 'My feelings', icon: 'heart' },
    SNS: { label: 'My senses', icon: 'senses' },
    MOT: { label: 'Moving and using my hands', icon: 'hand' },
    FLX: { label: 'Changes and routines', icon: 'arrows' },
    LRN: { label: 'Learning and remembering', icon: 'book' },
    DLV: { label: 'Sleep, food and everyday', icon: 'home' },
  },
} as const

const sharingLabels = {
  any: {
    all: { label: 'Everyone helping me can see this' },
    some: { label: 'Only the people I choose' },
    private: { label: 'Just me and one trusted adult' },
  },
} as const

/** Everything asked around the items: who is answering, strengths, hopes, the child's voice and their choice of sharing. */
export const asking = {
  item: { text: { adult: '{name} {item}' } },
  impact: {
    text: {
      adult:
        "How much does this area get in the way of {name}'s learning, friendships, family life or happiness at the moment?",
      child: 'How much does this stop you doing things you want or need to do?',
    },
  },
  effort: {
    text: {
      adult:
        'When {name} does manage in this area, how much effort does it seem to cost (for example exhaustion, upset or shutting down afterwards)?',
      child: 'When you manage this, how tired or stressed does it make you?',
    },
  },
  comment: {
    text: {
      adult:
        'Anything that helps us understand this? A recent example is very useful (what happened just before, what {name} did, what helped).',
      child: 'Want to say more? You can type, draw, record or choose a picture.',
    },
  },
  known_for: {
    text: { adult: 'How long have you known {name}?' },
    options: {
      any: {
        'less than 1 month': { label: 'Less than 1 month' },
        '1-3 months': { label: '1 to 3 months' },
        '3-12 months': { label: '3 to 12 months' },
        'more than a year': { label: 'More than a year' },
      },
    },
  },
  sees: {
    text: { adult: 'How often do you see {name}?' },
    options: {
      any: {
        'most days': { label: 'Most days' },
        weekly: { label: 'Weekly' },
        monthly: { label: 'Monthly' },
        'once or twice': { label: 'Once or twice' },
      },
    },
  },
  setting_detail: {
    text: { adult: 'Where do you know {name} from?' },
    hint: {
      school: "For example 'Year 4 class teacher' or 'Maths, Year 9 set 3'",
      home: "For example 'Dad, weekends'",
      health: "For example 'Health visitor' or 'Speech and language therapist'",
    },
  },
  evidence_basis: {
    text: { health: 'Where does what you tell us come from?' },
    options: {
      any: {
        saw_myself: { label: 'I saw this myself' },
        family_told_me: { label: 'Family told me' },
        from_records: { label: 'From records' },
        mixture: { label: 'Mixture' },
      },
    },
  },
  support_in_place: {
    text: { adult: 'Tick anything already in place when you answered' },
    hint: { adult: "The list comes from {name}'s current plan. Add anything else, one on each line." },
  },
  communication_note: {
    text: {
      adult: 'If {name} signs, uses symbols or a device, answer for how {name} communicates, not for speech.',
    },
  },
  STR1: { text: { adult: 'What do people like and admire about {name}?' } },
  STR2: { text: { adult: 'When is {name} at {their} best? Where, with whom, doing what?' } },
  STR3: { text: { adult: 'What can {name} do that you would like others to notice?' } },
  STR4: { text: { adult: 'What helps most on a hard day? What makes things worse?' } },
  strength_tags: {
    text: {
      adult: 'Which of these describe {name}? Tick any.',
      child: 'Which of these are like you? Tick any.',
    },
    options: {
      any: {
        curious: { label: 'Curious' },
        kind: { label: 'Kind' },
        funny: { label: 'Funny' },
        honest: { label: 'Honest' },
        creative: { label: 'Creative' },
        practical: { label: 'Good with hands or practical things' },
        detail: { label: 'Notices detail' },
        memory_interest: { label: 'Great memory for interests' },
        animals: { label: 'Good with animals' },
        younger: { label: 'Caring with younger children' },
        music: { label: 'Musical' },
        active: { label: 'Active or sporty' },
        tech: { label: 'Good with technology' },
        fair: { label: 'Strong sense of fairness' },
        determined: { label: 'Determined' },
        imaginative: { label: 'Imaginative' },
        leader: { label: 'Gets others going' },
        own_tag: { label: 'Something else' },
      },
    },
  },
  'strength_tags.own': { text: { adult: 'What else?', child: 'What else are you good at?' } },
  priorities: {
    text: {
      adult: 'Choose up to three areas you would most like to work on first.',
      child: 'Which of these would you most like help with? Pick up to three.',
    },
    options: strandLabels,
  },
  FT1: {
    text: {
      adult:
        'What matters most to you right now? If one thing could be better in the next term, what would it be?',
    },
  },
  FT2: {
    text: { adult: 'What has already been tried, for how long, and what difference did it make?' },
  },
  FT3: {
    text: {
      home: "Is there anything about {name}'s story you do not want to have to repeat? Write it once here and choose who may see it.",
    },
  },
  'FT3.readers': {
    text: { home: 'Who may see what you wrote?' },
    options: {
      any: {
        everyone_helping: { label: 'Everyone helping {name}' },
        health_and_lead: { label: 'Health staff and our lead professional' },
        lead_only: { label: 'Only our lead professional' },
      },
    },
  },
  FT4: { text: { home: 'How are you and the rest of the family doing? What would help you?' } },
  FT5: {
    text: { school: 'In which lessons, times of day, groups or places do things go best? And hardest?' },
  },
  FT6: {
    text: {
      school:
        'Attendance, lateness, suspensions, part-time timetable or internal removal in the last 12 months (numbers are enough).',
    },
  },
  FT7: {
    text: {
      health:
        'Growth, medical history, medicines, previous assessments and open referrals that colleagues should know about.',
    },
  },
  CV1: { text: { child: 'Things I am good at or proud of' } },
  CV2: { text: { child: 'People and things that matter to me' } },
  CV3: { text: { child: 'A good day for me looks like...' } },
  CV4: { text: { child: 'A bad day for me looks like...' } },
  CV5: { text: { child: 'What adults do that helps me' } },
  CV6: { text: { child: 'What adults do that does not help' } },
  CV7: { text: { child: 'What I wish teachers (or staff) knew about me' } },
  CV8: { text: { child: 'What is different for me at home and at school?' } },
  CV9: {
    text: { child: "Do you sometimes hide how you feel so that others don't notice?" },
    options: {
      child: {
        no: { label: 'No' },
        sometimes: { label: 'Sometimes' },
        a_lot: { label: 'A lot' },
        not_sure: { label: 'Not sure' },
        rather_not_say: { label: "I'd rather not say" },
      },
    },
  },
  CV10: { text: { child: 'My hopes for this year, and for when I am older' } },
  CV11: {
    text: { child: 'Work, college, friends, health, where I live: what matters most for my future?' },
  },
  CV12: {
    text: { child: 'How do you want to take part in meetings about you?' },
    options: {
      child: {
        all_the_time: { label: 'Be there all the time' },
        some_of_it: { label: 'Be there for some of it' },
        send_something: { label: 'Send a video, drawing or note' },
        someone_speaks_for_me: { label: 'Someone speaks for me' },
        not_sure_yet: { label: 'Not sure yet' },
      },
    },
  },
  OV1: { text: { child: 'My favourite place here' } },
  OV2: { text: { child: 'A place I do not like' } },
  OV3: { text: { child: 'Who I like to be with' } },
  OV4: { text: { child: 'What I like doing' } },
  OV5: { text: { child: 'When I am cross or sad, this helps' } },
  OV6: { text: { child: 'Help please with...' } },
  sharing: { text: { child: 'Who can see what you told us?' }, options: sharingLabels },
  'sharing.people': { text: { child: 'Who do you choose? Write their names.' } },
  'sharing.trusted_adult': { text: { child: 'Which adult do you trust with this?' } },
  'sharing.strengths': {
    text: { child: 'What you are good at: is that different?' },
    options: sharingLabels,
  },
  'sharing.strands': {
    text: { child: 'Your answers about each area: is that different?' },
    options: sharingLabels,
  },
  'sharing.words': { text: { child: 'What you want help with: is that different?' }, options: sharingLabels },
  'sharing.voice': {
    text: { child: 'What you said in your own words: is that different?' },
    options: sharingLabels,
  },
} as const satisfies Readonly<Record<string, QuestionWords>>
