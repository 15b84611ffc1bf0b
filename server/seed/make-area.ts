import { demonstrationPathways } from './demonstration-pathways.ts'
import { joined, makeDocuments, type Documents } from './make-documents.ts'
import { handMadeChildren } from './hand-made-children.ts'
import { makeOrganisations } from './organisations.ts'
import { areAtOnce, freeTimes } from './make-slots.ts'
import { makeLocalities } from './make-localities.ts'
import { makeOffers } from './make-offers.ts'
import { makeResidents } from './make-residents.ts'
import { makePeople, type Area } from './people.ts'
import { anyChild } from './population.ts'
import { createRandom } from './random.ts'
import { withMatches } from './with-matches.ts'
import { createWorkshop } from './workshop.ts'

export type AreaAsked = {
  readonly seed: number
  /** How many children in all; those the journeys need are always there. */
  readonly children: number
  /** ISO day. */
  readonly today: string
  readonly passwordHash: string
}

/** The whole demonstration area of one seed number on one day: the same every time. */
export function makeArea({ seed, children, today, passwordHash }: AreaAsked): Documents {
  const random = createRandom(seed)
  const here = createWorkshop(random.fork('area'), today)
  const places = makeOrganisations(here)
  const people = makePeople(here, places, passwordHash)
  const known: Documents[] = []
  const accounts = new Map(people)
  const area: Area = { places, people: accounts, passwordHash }
  for (const story of handMadeChildren) {
    const workshop = createWorkshop(random.fork(`${story.givenName} ${story.familyName}`), today)
    const documents = makeDocuments(workshop, area, story)
    known.push(documents)
    // A parent of two children signs in once for both.
    for (const person of documents.people) accounts.set(person.email, person)
  }
  const others = Array.from({ length: Math.max(0, children - handMadeChildren.length) }, (_, index) => {
    const workshop = createWorkshop(random.fork(`child ${String(index)}`), today)
    return makeDocuments(workshop, area, anyChild(workshop.random.fork('story'), index))
  })
  const free = [...places]
    .filter(([, { kind }]) => kind === 'clinic')
    .flatMap(([key, clinic]) => freeTimes(here, area, { key, clinic }))
  const booked = [...known, ...others].flatMap(({ slots }) => slots)
  const stay = {
    ...joined([]),
    organisations: [...places.values()],
    areaPathways: [demonstrationPathways],
    offers: makeOffers(createWorkshop(random.fork('offers'), today)),
    residents: [makeResidents(createWorkshop(random.fork('residents'), today))],
    localities: [makeLocalities(createWorkshop(random.fork('localities'), today), { places })],
    people: [...people.values()],
    slots: free.filter((time) => !booked.some((other) => areAtOnce(time, other))),
  }
  return withMatches(joined([stay, ...known, ...others]))
}
