import { clinicChildren } from './clinic-children.ts'
import type { ChildStory } from './stories.ts'
import { twiceReferred } from './twice-referred.ts'
import {
  byChild,
  byLead,
  byLink,
  byTie,
  classTeacher,
  openRound,
  parent,
  publishedRound,
} from './usual-stories.ts'

const years = (count: number, months = 0) => count * 12 + months

const ellie: ChildStory = {
  givenName: 'Ellie',
  familyName: 'Nowak',
  ageMonths: years(8, 5),
  sex: 'female',
  school: 'oakfield',
  workingNote: 'Let Ellie sit near the door. Talk to each parent alone; they live apart.',
  ties: [
    parent('Mum', 'Anna Nowak', {
      email: 'anna@family.example',
      hasAccount: true,
      address: '14 Pear Tree Walk',
    }),
    parent('Dad', 'Marek Nowak', {
      email: 'marek@family.example',
      hasAccount: true,
      address: '3 Dockside Flats',
    }),
    classTeacher,
  ],
  needs: {
    EMO: { school: 0.8, home: 3.3, self: 2.6, health: 2.2 },
    ENE: { school: 0.9, home: 3, self: 2.5, health: 2 },
    ATT: 2.2,
    SOC: { school: 1.2, home: 2.4, self: 2, health: 2 },
    SNS: 2.1,
  },
  rounds: [
    {
      ...publishedRound(385, 364, [byLink('Class teacher', 'school'), byTie('Mum', 'home'), byChild()]),
      needs: {
        EMO: { school: 0.9, home: 3.6, self: 2.9 },
        ENE: { school: 1, home: 3.4, self: 2.8 },
        ATT: 2.8,
        SNS: 2.4,
      },
    },
    {
      ...publishedRound(40, 16, [
        byLink('Class teacher', 'school'),
        byTie('Mum', 'home', {
          given: {
            FT3: 'Since we live apart the evenings are hard on all of us. Please do not pass this on.',
            'FT3.readers': 'health_and_lead',
            hv_hearing_result: 'clear',
            pae_status: 'none_reported',
          },
        }),
        byTie('Dad', 'home', { needs: { EMO: 1.9, ENE: 2.2, ATT: 1.6, SNS: 1.2 } }),
        byLink('Community nurse', 'health', {
          isHealthTrained: true,
          given: { pae_consent: 'share_with_health_and_lead' },
        }),
        byChild({ given: { CV9: 'a_lot' } }),
      ]),
      remarks: [{ label: 'Dad', line: 'SNS', words: 'At my flat noise does not bother Ellie at all.' }],
    },
  ],
  plan: { cycles: 2 },
  referrals: [
    { pathways: ['adhd', 'autism'], clinic: 'paediatrics', ending: 'waiting', receivedDaysAgo: 243 },
  ],
}

const amira: ChildStory = {
  givenName: 'Amira',
  familyName: 'Haddad',
  ageMonths: years(9, 2),
  sex: 'female',
  school: 'oakfield',
  ties: [parent('Mum', 'Rana Haddad', { email: 'rana@family.example' }), classTeacher],
  needs: { SOC: 2.4, FLX: 2.6, SNS: 2 },
  rounds: [
    openRound(5, [
      byLead('school'),
      byTie('Mum', 'home'),
      byLink('Dad', 'home', { state: 'started' }),
      byTie('Class teacher', 'school', { state: 'not-opened', form: 'brief' }),
      byLink('Swimming club', 'community', { state: 'did-not-arrive', form: 'brief' }),
    ]),
  ],
  referrals: [],
}

const callum: ChildStory = {
  givenName: 'Callum',
  familyName: 'Reid',
  ageMonths: years(7, 9),
  sex: 'male',
  school: 'oakfield',
  ties: [parent('Mum', 'Shona Reid', { email: 'shona@family.example' })],
  needs: { ATT: 3.3, ENE: 3.1, EMO: 2 },
  rounds: [
    publishedRound(24, 6, [
      byLead('school', { given: { RF07: 'blank_spells' } }),
      byTie('Mum', 'home', { given: { RF07: 'blank_spells' } }),
      byChild(),
    ]),
  ],
  referrals: [],
}

const yusuf: ChildStory = {
  givenName: 'Yusuf',
  familyName: 'Siddiqui',
  likesToBeCalled: 'یوسف',
  ageMonths: years(6, 7),
  sex: 'male',
  school: 'oakfield',
  interpreter: 'ur',
  ties: [parent('امی', 'Samina Siddiqui', { email: 'samina@family.example' })],
  needs: { SLC: 3, SOC: 2.4, LRN: 2 },
  rounds: [publishedRound(60, 30, [byLead('school'), byTie('امی', 'home', { isByPhone: true }), byChild()])],
  referrals: [{ pathways: ['autism'], clinic: 'paediatrics', ending: 'received', sinceDays: 3 }],
}

const twin = (givenName: string, rest: Pick<ChildStory, 'needs' | 'rounds' | 'referrals'>): ChildStory => ({
  givenName,
  familyName: 'Clarke',
  ageMonths: years(10),
  gestationWeeks: 35,
  bornDaysBefore: 11,
  sex: 'female',
  school: 'oakfield',
  ties: [parent('Mum', 'Kelly Clarke', { email: 'kelly@family.example', hasAccount: true })],
  ...rest,
})

const ava = twin('Ava', {
  needs: { ATT: 3.1, ENE: 2.5, LRN: 2 },
  rounds: [publishedRound(70, 45, [byLead('school'), byTie('Mum', 'home'), byChild()])],
  referrals: [{ pathways: ['adhd'], clinic: 'paediatrics', ending: 'in-triage', sinceDays: 9 }],
})

const mia = twin('Mia', {
  needs: { EMO: 2 },
  rounds: [
    openRound(4, [byLead('school', { state: 'not-opened' }), byTie('Mum', 'home', { state: 'not-opened' })]),
  ],
  referrals: [],
})

const noah: ChildStory = {
  givenName: 'Noah',
  familyName: 'Bright',
  ageMonths: years(7, 1),
  sex: 'male',
  school: 'oakfield',
  care: 'in-care',
  safeguardingNote: 'In the care of the area since 2024. Contact with birth family is supervised.',
  workingNote: 'Foster carer collects. Ask the social worker before any trip.',
  ties: [
    {
      kind: 'carer',
      label: 'Foster carer',
      name: 'Grace Bennett',
      email: 'grace@family.example',
      hasAccount: true,
      address: '27 Orchard Rise',
    },
  ],
  needs: { LRN: 2.8, ATT: 3, DLV: 2.6, EMO: 2.9, FLX: 2.3 },
  rounds: [
    publishedRound(95, 70, [
      byLead('school'),
      byTie('Foster carer', 'home', {
        given: {
          b1_adoption_care: 'in_care_now',
          b2_knowledge: 'not_available',
          pae_status: 'unknown',
          pae_consent: 'share_with_health_only',
          le_events: ['harm_or_neglect', 'house_or_school_move'],
          le_when: 'earlier',
        },
      }),
      byLink('Social worker', 'community'),
      byChild(),
    ]),
  ],
  referrals: [
    {
      pathways: ['fasd'],
      clinic: 'paediatrics',
      ending: 'information-asked',
      sinceDays: 12,
      hasRestricted: true,
    },
  ],
}

const leila: ChildStory = {
  givenName: 'Leila',
  familyName: 'Rahman',
  ageMonths: years(9, 8),
  sex: 'female',
  school: 'oakfield',
  isProtected: true,
  safeguardingNote: 'A court order keeps father from any contact and from knowing the address.',
  ties: [
    parent('Mum', 'Nadia Rahman', {
      email: 'nadia@family.example',
      hasAccount: true,
      address: '8 Refuge House',
    }),
    {
      ...parent('Father', 'Karim Rahman', { email: 'karim@family.example', hasAccount: true }),
      bar: 'court-order',
    },
  ],
  needs: { EMO: 3, SNS: 2.5, SOC: 2 },
  rounds: [publishedRound(80, 50, [byLead('school'), byTie('Mum', 'home'), byChild()])],
  referrals: [{ pathways: ['autism'], clinic: 'paediatrics', ending: 'in-triage', sinceDays: 14 }],
}

const tilly: ChildStory = {
  givenName: 'Tilly',
  familyName: 'Marsh',
  ageMonths: years(5, 6),
  sex: 'female',
  school: 'oakfield',
  ties: [parent('Mum', 'Debbie Marsh', { email: 'debbie@family.example' })],
  needs: {},
  rounds: [],
  referrals: [],
}

const zain: ChildStory = {
  givenName: 'Zain',
  familyName: 'Malik',
  ageMonths: years(3, 6),
  sex: 'male',
  school: null,
  hasHealthVisitor: true,
  ties: [parent('Mum', 'Hina Malik', { email: 'hina@family.example', hasAccount: true })],
  needs: { SLC: 3.1, SOC: 2.6, FLX: 2 },
  rounds: [publishedRound(45, 20, [byLead('health'), byTie('Mum', 'home'), byLink('Nursery', 'school')])],
  plan: { cycles: 1 },
  referrals: [],
}

const arlo: ChildStory = {
  givenName: 'Arlo',
  familyName: 'Reed',
  ageMonths: 18,
  gestationWeeks: 33,
  sex: 'male',
  school: null,
  hasHealthVisitor: true,
  ties: [parent('Mum', 'Jess Reed', { email: 'jess@family.example', hasAccount: true })],
  needs: {},
  rounds: [openRound(6, [byLead('health', { state: 'not-opened' }), byTie('Mum', 'home')])],
  referrals: [],
}

const jade: ChildStory = {
  givenName: 'Jade',
  familyName: 'Osei',
  ageMonths: years(16, 4),
  sex: 'female',
  school: 'riverside',
  ties: [
    {
      kind: 'self',
      label: 'Jade',
      name: 'Jade Osei',
      email: 'jade@family.example',
      hasAccount: true,
      address: null,
    },
    parent('Mum', 'Comfort Osei', { email: 'comfort@family.example', hasAccount: true }),
  ],
  needs: { ATT: 2.9, EMO: 2.5, LRN: 2 },
  rounds: [
    publishedRound(230, 205, [
      byLead('school'),
      byTie('Mum', 'home'),
      byChild({ form: 'child5', given: { sharing: 'all', 'sharing.voice': 'private', CV9: 'a_lot' } }),
    ]),
  ],
  plan: { cycles: 1 },
  referrals: [{ pathways: ['adhd'], clinic: 'camhs', ending: 'waiting', receivedDaysAgo: 190 }],
}

const sofia: ChildStory = {
  givenName: 'Sofia',
  familyName: 'Marino',
  ageMonths: years(7, 4),
  sex: 'female',
  school: 'oakfield',
  ties: [parent('Mum', 'Giulia Marino', { email: 'giulia@family.example', hasAccount: true }), classTeacher],
  needs: { SOC: 2.9, FLX: 3, SNS: 2.6, EMO: 2.2 },
  rounds: [
    publishedRound(30, 8, [
      byLead('school'),
      byTie('Mum', 'home', { given: { hv_hearing_result: 'clear', hv_vision_result: 'clear' } }),
      byChild(),
    ]),
  ],
  referrals: [],
}

const ben: ChildStory = {
  givenName: 'Ben',
  familyName: 'Taylor',
  ageMonths: years(9, 1),
  sex: 'male',
  school: 'oakfield',
  ties: [parent('Mum', 'Sue Taylor', { email: 'sue@family.example', hasAccount: true })],
  needs: { ATT: 2.8, LRN: 2.4, MOT: 2 },
  rounds: [
    openRound(15, [byLead('school'), byLink('Class teacher', 'school'), byTie('Mum', 'home'), byChild()]),
  ],
  referrals: [],
}

/** The children every journey needs; their names never change. */
export const handMadeChildren: readonly ChildStory[] = [
  ellie,
  amira,
  callum,
  yusuf,
  ava,
  mia,
  noah,
  leila,
  tilly,
  zain,
  arlo,
  jade,
  sofia,
  ben,
  ...clinicChildren,
  ...twiceReferred,
]
