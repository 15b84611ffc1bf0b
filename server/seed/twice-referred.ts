import type { ChildStory } from './stories.ts'
import { byLead, byTie, parent, publishedRound } from './usual-stories.ts'

type Record = Pick<ChildStory, 'givenName' | 'familyName' | 'school' | 'hasHealthVisitor'> & {
  readonly from: 'school' | 'health'
  readonly receivedDaysAgo: number
}

// One child, whom a nursery and a health visitor each wrote down in their own way.
function keira({ from, receivedDaysAgo, ...record }: Record): ChildStory {
  return {
    ...record,
    ageMonths: 51,
    bornDaysBefore: 12,
    sex: 'female',
    ties: [parent('Mum', 'Aoife Connor')],
    needs: { SLC: 2.9, SOC: 2.7, FLX: 2.2 },
    rounds: [
      publishedRound(receivedDaysAgo + 40, receivedDaysAgo + 12, [byLead(from), byTie('Mum', 'home')]),
    ],
    referrals: [{ pathways: ['autism'], clinic: 'paediatrics', ending: 'in-triage', receivedDaysAgo }],
  }
}

/** Two records that may be of one child, each with a request at the same clinic two weeks apart. */
export const twiceReferred: readonly ChildStory[] = [
  keira({
    givenName: 'Keira',
    familyName: 'O’Connor',
    school: null,
    hasHealthVisitor: true,
    from: 'health',
    receivedDaysAgo: 19,
  }),
  keira({
    givenName: 'Keira',
    familyName: 'OConor',
    school: 'little-oaks',
    from: 'school',
    receivedDaysAgo: 5,
  }),
]
