import type { AnswerValues } from '#questionnaires/engine/answers.ts'
import { seenThisHalfYear } from './seen-this-half-year.ts'
import type { ChildStory, ReferralStory } from './stories.ts'
import { byChild, byLead, byTie, parent, publishedRound } from './usual-stories.ts'

type Referred = Pick<
  ChildStory,
  'givenName' | 'familyName' | 'sex' | 'school' | 'needs' | 'isProtected' | 'interpreter'
> & {
  readonly reach?: Parameters<typeof parent>[2]
  readonly years: number
  readonly publishedDaysAgo: number
  readonly referral: Omit<ReferralStory, 'clinic'>
  readonly given?: AnswerValues
}

/** A child whose published picture went to the clinic of the demonstration. */
function referred({ years, publishedDaysAgo, referral, given = {}, reach, ...child }: Referred): ChildStory {
  return {
    ...child,
    ageMonths: years * 12 + 3,
    ties: [parent('Mum', `Mrs ${child.familyName}`, reach)],
    rounds: [
      publishedRound(publishedDaysAgo + 25, publishedDaysAgo, [
        byLead('school'),
        byTie('Mum', 'home', { given }),
        byChild(),
      ]),
    ],
    referrals: [{ ...referral, clinic: 'paediatrics' }],
  }
}

const attention = { ATT: 3.1, ENE: 2.8, EMO: 2 }
const connecting = { SOC: 2.8, FLX: 2.7, SNS: 2.4 }

/** One request in every state on the list of the demonstration clinic. */
export const clinicChildren: readonly ChildStory[] = [
  referred({
    givenName: 'Finn',
    familyName: 'Doyle',
    sex: 'male',
    school: 'st-marys',
    years: 9,
    needs: connecting,
    publishedDaysAgo: 12,
    given: { RF08: 'losing_weight' },
    referral: { pathways: ['autism'], ending: 'urgent-in-triage', sinceDays: 1 },
  }),
  referred({
    givenName: 'Layla',
    familyName: 'Aziz',
    sex: 'female',
    school: 'millbrook',
    years: 8,
    needs: attention,
    publishedDaysAgo: 80,
    referral: { pathways: ['adhd'], ending: 'information-asked', sinceDays: 20 },
  }),
  referred({
    givenName: 'Reuben',
    familyName: 'Stone',
    sex: 'male',
    school: 'riverside',
    years: 12,
    needs: connecting,
    publishedDaysAgo: 55,
    referral: { pathways: ['autism'], ending: 'in-triage', sinceDays: 18 },
  }),
  referred({
    givenName: 'Isla',
    familyName: 'Grant',
    sex: 'female',
    school: 'hillside',
    years: 6,
    needs: attention,
    publishedDaysAgo: 20,
    referral: { pathways: ['adhd'], ending: 'received', sinceDays: 4 },
  }),
  referred({
    givenName: 'Idris',
    familyName: 'Bowen',
    sex: 'male',
    school: 'millbrook',
    years: 10,
    needs: { LRN: 2.9, DLV: 2.6, ATT: 2.8, EMO: 2.7 },
    publishedDaysAgo: 330,
    given: { pae_status: 'confirmed', pae_source: ['birth_mother'], pae_consent: 'share_with_health_only' },
    referral: { pathways: ['fasd'], ending: 'waiting', receivedDaysAgo: 300, hasRestricted: true },
  }),
  referred({
    givenName: 'Poppy',
    familyName: 'Lane',
    sex: 'female',
    school: 'st-marys',
    years: 9,
    needs: connecting,
    publishedDaysAgo: 470,
    referral: { pathways: ['autism'], ending: 'waiting-after-missed', receivedDaysAgo: 440 },
  }),
  referred({
    givenName: 'Kofi',
    familyName: 'Boateng',
    sex: 'male',
    school: 'weald',
    years: 13,
    needs: attention,
    publishedDaysAgo: 420,
    referral: { pathways: ['adhd'], ending: 'booked', receivedDaysAgo: 390 },
  }),
  referred({
    givenName: 'Hana',
    familyName: 'Suzuki',
    sex: 'female',
    school: 'chalk-lane',
    years: 8,
    needs: connecting,
    publishedDaysAgo: 520,
    referral: { pathways: ['autism'], ending: 'in-assessment', receivedDaysAgo: 480 },
  }),
  referred({
    givenName: 'Oscar',
    familyName: 'Webb',
    sex: 'male',
    school: 'fort-street',
    years: 10,
    needs: attention,
    publishedDaysAgo: 560,
    referral: { pathways: ['adhd'], ending: 'outcome-shared', receivedDaysAgo: 530 },
  }),
  referred({
    givenName: 'Maisie',
    familyName: 'Hobbs',
    sex: 'female',
    school: 'oakfield',
    years: 10,
    needs: connecting,
    publishedDaysAgo: 760,
    referral: { pathways: ['autism'], ending: 'post-support', receivedDaysAgo: 720 },
  }),
  referred({
    givenName: 'Jayden',
    familyName: 'Frost',
    sex: 'male',
    school: 'riverside',
    years: 12,
    needs: { LRN: 2.3 },
    publishedDaysAgo: 150,
    referral: { pathways: ['adhd'], ending: 'declined', receivedDaysAgo: 120 },
  }),
  referred({
    givenName: 'Grace',
    familyName: 'Ellis',
    sex: 'female',
    school: 'hillside',
    years: 9,
    needs: connecting,
    publishedDaysAgo: 400,
    referral: { pathways: ['autism'], ending: 'withdrawn', receivedDaysAgo: 360 },
  }),
  referred({
    givenName: 'Ruby',
    familyName: 'Hart',
    sex: 'female',
    school: 'chalk-lane',
    years: 8,
    needs: attention,
    publishedDaysAgo: 500,
    referral: { pathways: ['adhd'], ending: 'moved-away', receivedDaysAgo: 470 },
  }),
  ...askedThisWeek(),
  ...metOrNewlyWaiting(),
  referred({
    givenName: 'Caleb',
    familyName: 'Moss',
    sex: 'male',
    school: 'weald',
    years: 11,
    needs: connecting,
    publishedDaysAgo: 620,
    // Booked three weeks before an appointment that was two days ago, of which nobody has said what became of it.
    referral: { pathways: ['autism'], ending: 'booked', sinceDays: 23 },
  }),
]

function metOrNewlyWaiting(): readonly ChildStory[] {
  return seenThisHalfYear.map(({ pathway, metDaysAgo, ...child }) => {
    const met = { ending: 'in-assessment', sinceDays: metDaysAgo ?? 0, receivedDaysAgo: 540 } as const
    const waits = { ending: 'waiting', receivedDaysAgo: 110 } as const
    return referred({
      ...child,
      needs: pathway === 'adhd' ? attention : connecting,
      publishedDaysAgo: metDaysAgo === null ? 130 : 570,
      referral: { pathways: [pathway], ...(metDaysAgo === null ? waits : met) },
    })
  })
}

/** Children whose families are to be asked this week how things are, as their last word is nearly twelve weeks old. */
function askedThisWeek(): readonly ChildStory[] {
  const lastWord = { ending: 'waiting', sinceDays: 80 } as const
  return [
    referred({
      givenName: 'Nadia',
      familyName: 'Petrova',
      sex: 'female',
      school: 'millbrook',
      years: 7,
      needs: attention,
      publishedDaysAgo: 130,
      interpreter: 'Bulgarian',
      referral: { ...lastWord, pathways: ['adhd'] },
    }),
    referred({
      givenName: 'Theo',
      familyName: 'Marsh',
      sex: 'male',
      school: 'hillside',
      years: 9,
      needs: connecting,
      publishedDaysAgo: 140,
      reach: { email: 'marsh@family.example', hasAccount: true, locale: 'en-GB-x-easy' },
      referral: { ...lastWord, pathways: ['autism', 'adhd'] },
    }),
    referred({
      givenName: 'Lottie',
      familyName: 'Crane',
      sex: 'female',
      school: 'riverside',
      years: 10,
      needs: connecting,
      publishedDaysAgo: 135,
      isProtected: true,
      referral: { ...lastWord, pathways: ['autism'] },
    }),
  ]
}
