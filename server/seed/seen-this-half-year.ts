import type { ChildStory } from './stories.ts'

type Seen = Pick<ChildStory, 'givenName' | 'familyName' | 'sex' | 'school'> & {
  readonly years: number
  readonly pathway: 'adhd' | 'autism'
  /** Days since the first appointment; null for one who came this half year and waits. */
  readonly metDaysAgo: number | null
}

function seen(
  names: readonly [given: string, family: string],
  child: Omit<Seen, 'givenName' | 'familyName'>,
): Seen {
  const [givenName, familyName] = names
  return { givenName, familyName, ...child }
}

/** Enough first appointments in half a year, and enough who came, for a clinic to be told what more sessions would do. */
export const seenThisHalfYear: readonly Seen[] = [
  seen(['Alfie', 'Brand'], { sex: 'male', school: 'st-marys', years: 9, pathway: 'adhd', metDaysAgo: 9 }),
  seen(['Bea', 'Lyle'], { sex: 'female', school: 'hillside', years: 8, pathway: 'autism', metDaysAgo: 23 }),
  seen(['Cody', 'Penn'], { sex: 'male', school: 'riverside', years: 12, pathway: 'adhd', metDaysAgo: 37 }),
  seen(['Dilan', 'Aksoy'], { sex: 'male', school: 'millbrook', years: 7, pathway: 'autism', metDaysAgo: 51 }),
  seen(['Esme', 'Hale'], { sex: 'female', school: 'st-marys', years: 10, pathway: 'adhd', metDaysAgo: 65 }),
  seen(['Freya', 'Lund'], {
    sex: 'female',
    school: 'chalk-lane',
    years: 9,
    pathway: 'autism',
    metDaysAgo: 79,
  }),
  seen(['George', 'Tull'], { sex: 'male', school: 'fort-street', years: 8, pathway: 'adhd', metDaysAgo: 93 }),
  seen(['Harley', 'Voss'], { sex: 'male', school: 'weald', years: 12, pathway: 'autism', metDaysAgo: 107 }),
  seen(['Imogen', 'Dart'], { sex: 'female', school: 'hillside', years: 7, pathway: 'adhd', metDaysAgo: 121 }),
  seen(['Jonah', 'Kerr'], {
    sex: 'male',
    school: 'millbrook',
    years: 10,
    pathway: 'autism',
    metDaysAgo: 135,
  }),
  seen(['Kezia', 'Obi'], { sex: 'female', school: 'st-marys', years: 9, pathway: 'adhd', metDaysAgo: 149 }),
  seen(['Luca', 'Neri'], {
    sex: 'male',
    school: 'fort-street',
    years: 8,
    pathway: 'autism',
    metDaysAgo: null,
  }),
  seen(['Mabel', 'Stott'], {
    sex: 'female',
    school: 'st-marys',
    years: 7,
    pathway: 'adhd',
    metDaysAgo: null,
  }),
  seen(['Niall', 'Quinn'], {
    sex: 'male',
    school: 'fort-street',
    years: 9,
    pathway: 'autism',
    metDaysAgo: null,
  }),
]
