import type { FlagWords } from '#questionnaires/engine/question-texts.ts'

const thankYou = {
  adult:
    'Thank you for telling us. A named person will read this. You still need to follow your own safeguarding procedure: this form is not a referral.',
  home: 'Thank you for telling us. A named person will read this and contact you.',
  child: 'Thank you for telling us. An adult whose job is to help will talk with you.',
} as const

/** What each safety answer says at once, how soon a person must act, and what that person may consider. */
export const flags = {
  RF01: {
    onScreen: {
      now_or_planning: {
        home: 'You have told us that {name} may be in danger now. Call 999, or go to A&E. Stay with {them}. For urgent mental health help call NHS 111 and choose the mental health option, any time.',
        adult:
          'You have told us that {name} may be in danger now. Call 999, stay with {them} and tell your safeguarding lead now. This form is not a referral.',
        child:
          'What you told us matters, and you deserve help now. If you might hurt yourself, call 999 or tell an adult near you. You can call Childline on 0800 1111 or text SHOUT to 85258, any time.',
      },
      recently: {
        home: 'Thank you for telling us. A named adult will contact you. The numbers on this page can help before then.',
        adult:
          'Thank you for telling us. A named adult will contact you. You still need to follow your own safeguarding procedure: this form is not a referral.',
        child:
          'Thank you for telling us. A named adult will contact you. You can talk to someone before then: the numbers are on this page.',
      },
      in_the_past: {
        adult: 'Thank you for telling us. If it starts again, the numbers on this page can help at any time.',
        child: 'Thank you for telling us. If it starts again, the numbers on this page can help at any time.',
      },
    },
    clock: {
      now_or_planning:
        'Immediate phone contact, the same hour in working time. Out of hours the person is told to call 111 or 999.',
      recently: 'Same working day.',
      in_the_past: '5 working days: a conversation.',
    },
    consider: [
      'CAMHS or crisis team via local route',
      'Safety plan with the young person',
      'Check medicines and objects that could be used are stored safely',
    ],
  },
  RF02: {
    onScreen: {
      any: {
        home: 'Thank you for telling us. This is not your fault. The safeguarding lead will contact you. If someone is in danger now, call 999 straight away.',
        adult:
          'Thank you for telling us. The safeguarding lead will contact you. If a child is in danger now, call 999 straight away. You still need to follow your own safeguarding procedure: this form is not a referral.',
        child:
          'Thank you for telling us. This is not your fault. An adult whose job is to keep you safe will contact you. If you are in danger now, call 999.',
      },
    },
    clock: { any: "Same working day. If the person says 'now', show 999 immediately." },
    consider: ["Referral to children's social care front door by a person, not by the system"],
  },
  RF03: {
    onScreen: {
      any: {
        adult:
          'If {name} is missing now, call the police: 999 if in danger, 101 if not. It helps to have a plan for doors, ID, swimming and roads.',
        child:
          'Thank you for telling us. An adult will talk with you about staying safe. If you are away from home, you can call or text 116 000, free.',
      },
    },
    clock: { more_than_once: 'Same working day.', once: '5 working days.' },
    consider: [
      'Safety planning for trips and transitions',
      'Missing-from-home procedures',
      'Road and water safety plan',
      'Suggestions for keeping safe raised to a lot of help needed',
    ],
  },
  RF04: {
    onScreen: {
      any: {
        home: 'You have rights. SENDIASS gives free, independent advice. Sending a child home informally must be recorded as a suspension.',
        school: 'Check reasonable adjustments and unmet need first. Talk to the SENCO and the SEND team.',
        child: thankYou.child,
      },
    },
    clock: { any: '3 working days.', permanent_exclusion_started: 'Same day.' },
    consider: [],
  },
  RF05: {
    onScreen: {
      any: {
        adult:
          "Ask why, not just when. Common reasons are noise, learning that is too hard, friends, worry, sleep, transport, caring for someone and pain. See the 'Support while you wait' page on attendance.",
        child:
          'Thank you for telling us. Lots of things can make it hard to go. An adult will ask what would help.',
      },
    },
    clock: {
      any: '5 school days.',
      not_attending: '2 school days. Also check that education is being provided during the absence.',
    },
    consider: [
      'Suggestions for feelings, change and senses at one level higher',
      'A plan for emotionally based school avoidance (EBSA), with small steps',
      'Medical needs provision if there is a health reason',
    ],
  },
  RF06: {
    onScreen: {
      any: {
        adult:
          "Book an urgent GP appointment and say the words 'loss of skills'. Do not wait for this profile to finish.",
      },
    },
    clock: { any: 'Same working day task; urgent medical route, not the diagnostic waiting list.' },
    consider: [
      'Under 3 with loss of language or social skills: autism team referral',
      'Over 3 with loss of language, or loss of movement at any age: paediatrician or paediatric neurologist first',
    ],
  },
  RF07: {
    onScreen: {
      any: {
        adult:
          'If a fit is happening now or lasts more than 5 minutes call 999. Otherwise contact the GP this week; note date, time, what happened; film it if you can.',
      },
    },
    clock: {
      any: 'Same working day; urgent paediatric assessment (blank spells mid-activity should be referred urgently).',
    },
    consider: [
      'Attention prompts are held back until this has been considered by health, because absence seizures can look like inattention',
    ],
  },
  RF08: {
    onScreen: {
      fainting_or_very_unwell: {
        adult: 'Get medical help the same day: GP, 111 or A&E.',
        child: 'Tell an adult today. You may need a doctor the same day. You or they can call 111.',
      },
      losing_weight: {
        adult:
          'See the GP this week. If a young person is afraid of gaining weight, ask for the community eating team for young people.',
        child: 'Thank you for telling us. An adult will help you see a doctor this week.',
      },
      choking: {
        adult: 'Stop the food that causes it. Ask for a feeding check by a speech and language therapist.',
        child: 'Stop eating the food that makes you choke, and tell an adult today.',
      },
      non_food_items: {
        adult: 'See the GP for blood tests (iron, lead) and safety advice.',
        child: 'Thank you for telling us. An adult will help you see a doctor.',
      },
      any: thankYou,
    },
    clock: {
      any: '5 working days.',
      losing_weight: 'Same working day.',
      fainting_or_very_unwell: 'Same working day.',
    },
    consider: [],
  },
  RF09: {
    onScreen: { any: thankYou },
    clock: { any: 'Same working day.' },
    consider: [
      'A plan that explains triggers and early signs',
      'Suggestions for feelings, senses and communication',
      'Early Help for the family',
      'Never use the profile alone to justify exclusion',
    ],
  },
  RF10: { onScreen: { any: thankYou }, clock: { any: 'Same working day.' }, consider: [] },
  RF11: {
    onScreen: { any: thankYou },
    clock: { any: '5 school days; a safe person is named to the child the same day.' },
    consider: [],
  },
  RF12: {
    onScreen: {
      any: {
        home: "Thank you for saying so. You can call YoungMinds Parents Helpline on 0808 802 5544 or Family Lives on 0808 800 2222. You can ask the council for a carer's assessment, which looks at what you need; for short breaks, when someone else cares for {name} so that you can rest; and for Early Help, where one worker helps the whole family.",
      },
      worried_about_what_i_might_do: {
        home: 'Thank you for saying so. It takes courage. If anyone could be hurt now, call 999. Any time, call NHS 111 and choose the mental health option, or Samaritans on 116 123. Someone will contact you the same day.',
      },
    },
    clock: { any: '2 working days.', worried_about_what_i_might_do: 'Same day.' },
    consider: ["Carer's assessment, short breaks and Early Help"],
  },
  RF13: {
    onScreen: { any: thankYou },
    clock: { any: '5 school days.' },
    consider: ['Review reasonable adjustments and unmet needs before any further restriction'],
  },
  RF14: {
    onScreen: { any: { adult: 'Contact the GP or 111 today; do not wait for this profile.' } },
    clock: { any: 'Same day.' },
    consider: [],
  },
  RF15: {
    onScreen: { any: thankYou },
    clock: { any: '2 working days.' },
    consider: [],
  },
  RF16: {
    onScreen: { any: { adult: 'GP, optician or hearing service this week; sudden loss today.' } },
    clock: { any: '2 working days.' },
    consider: [],
  },
} as const satisfies Readonly<Record<string, FlagWords>>
