import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Child } from '#schemas/child.ts'
import { eachOf, type Answer, type Caller } from '#tests/support/a-caller.ts'
import { addressesAbout, addressesOfNobody, waysToAsk, type Address } from '#tests/support/addresses.ts'
import { besideTheService, type BesideTheService } from '#tests/support/beside-the-service.ts'
import type { Known, SeededArea } from '#tests/support/seeded-area.ts'

let area: SeededArea
let beside: BesideTheService

beforeAll(async () => {
  beside = await besideTheService()
  area = beside.area
})
afterAll(() => beside.close())

type Found = Known & { readonly path: string; readonly child: string | null }

const named = (names: readonly string[]): readonly Child[] => names.map((name) => area.childNamed(name))
const inNewestParts = (child: Child): ((address: Address) => boolean) => {
  const old = area.partsOf(child).slice(0, -3)
  return ({ path }) => !old.some(({ id }) => path.includes(id))
}

/** Every marker somebody gets to see: each loader is asked alone, and what answers is asked in every way there is. */
async function seenBy(caller: Caller, about: readonly Child[]): Promise<readonly Found[]> {
  const addresses = about.flatMap((child) => addressesAbout(area, child).filter(inNewestParts(child)))
  const lists = await eachOf(addressesOfNobody(), (address) => caller.get(waysToAsk(address).data))
  const answers = await eachOf(addresses, (address) => askedInEveryWay(caller, address))
  return [...lists, ...answers.flat()].flatMap(foundIn)
}

async function askedInEveryWay(caller: Caller, address: Address): Promise<readonly Answer[]> {
  const { page, data, alone } = waysToAsk(address)
  const first = await caller.get(alone)
  if (first.status !== 200) return [first]
  return [first, await caller.get(page), await caller.get(data)]
}

function foundIn({ text, headers, path }: Answer): readonly Found[] {
  return area.markersIn(`${text} ${JSON.stringify(headers)}`).map((known) => {
    const child = area.children.find(({ id }) => id === known.childId)
    return { ...known, path, child: child?.givenName ?? null }
  })
}

/** What was found, a line each: whose, where it stands, without the addresses it came from. */
const lines = (found: readonly Found[]): readonly string[] =>
  [
    ...new Set(found.map(({ child, collection, section }) => `${child ?? ''} ${collection} ${section}`)),
  ].sort()

const personNamed = (email: string) => beside.person(email)

// A family reads its plan, the letters written to it, what the child wrote and shares, and what
// each said of a line; nothing else.
const families: readonly {
  readonly who: string
  readonly email: string
  readonly about: string
  readonly reads: readonly string[]
}[] = [
  {
    who: 'Anna',
    email: 'anna@family.example',
    about: 'Ellie',
    reads: ['Ellie contributions voice', 'Ellie plans record', 'Ellie referrals letters.0.text'],
  },
  {
    who: 'Marek, who lives apart from Anna,',
    email: 'marek@family.example',
    about: 'Ellie',
    reads: [
      'Ellie contributions voice',
      'Ellie plans record',
      'Ellie referrals letters.0.text',
      'Ellie rounds remarks.0.words',
    ],
  },
  {
    who: 'Nadia, whose family is protected,',
    email: 'nadia@family.example',
    about: 'Leila',
    reads: ['Leila contributions voice'],
  },
  { who: 'Karim, whom a court keeps away,', email: 'karim@family.example', about: 'Leila', reads: [] },
  {
    who: 'Jade',
    email: 'jade@family.example',
    about: 'Jade',
    reads: ['Jade contributions voice', 'Jade plans record', 'Jade referrals letters.0.text'],
  },
  {
    who: "Jade's mother, from whom Jade keeps her words,",
    email: 'comfort@family.example',
    about: 'Jade',
    reads: ['Jade plans record', 'Jade referrals letters.0.text'],
  },
]

describe('what a family can fetch', () => {
  test.each(families)('$who sees nothing but what is theirs to see', async ({ email, about, reads }) => {
    const seen = await seenBy(await personNamed(email), named([about, about === 'Ellie' ? 'Leila' : 'Ellie']))
    expect(lines(seen)).toEqual(reads)
  })

  test('what they read of the child is what the child wrote', async () => {
    const marek = await personNamed('marek@family.example')
    const page = await marek.get(`/family/${area.childNamed('Ellie').id}/profile`)
    const own = area.partsOf(area.childNamed('Ellie')).filter(({ viewpoint }) => viewpoint === 'self')
    const words = area.markersIn(page.text).filter(({ collection }) => collection !== 'rounds')
    expect(words.length).toBeGreaterThan(0)
    expect(words.every(({ id }) => own.some((part) => part.id === id))).toBe(true)
  })
})

describe('what people who work with the child can fetch', () => {
  test('the class teacher reads what the child shares, and no answer of anybody else', async () => {
    const seen = await seenBy(
      await personNamed('teacher@oakfield.example'),
      named(['Ellie', 'Noah', 'Sofia']),
    )
    expect(lines(seen)).toEqual(['Ellie contributions voice', 'Sofia contributions voice'])
  })

  test('the clinic administrator sees no answers and no notes', async () => {
    const seen = await seenBy(await personNamed('clinic.admin@medway.example'), named(['Ellie', 'Leila']))
    expect(lines(seen)).toEqual([])
  })

  test.each([
    ['the commissioner', 'commissioner@medway.example'],
    ['the area administrator', 'area.admin@medway.example'],
    ['a clinician of a clinic that was not asked', 'clinician.0@neuro-team.example'],
  ])('%s sees not one marker', async (_, email) => {
    expect(lines(await seenBy(await personNamed(email), named(['Ellie', 'Jade'])))).toEqual([])
  })

  test('the health visitor sees children under five, and none of a school', async () => {
    const seen = await seenBy(await personNamed('health.visitor@medway.example'), named(['Zain', 'Noah']))
    expect(new Set(seen.map(({ child }) => child))).toEqual(new Set(['Zain']))
  })
})

describe('what the SENCO can fetch', () => {
  test('the school note and the answers, which shows that the search finds; and nothing of safeguarding', async () => {
    const seen = await seenBy(await personNamed('senco@oakfield.example'), named(['Ellie', 'Noah']))
    expect(lines(seen)).toContain('Ellie children workingNote')
    expect(lines(seen)).toContain('Ellie contributions answers')
    expect(lines(seen)).toContain('Ellie rounds remarks.0.words')
    expect(lines(seen).filter((line) => /safeguardingNote|safety|ties/.test(line))).toEqual([])
    // Anna wrote this for health and the lead, and said so in the form.
    expect(lines(seen).filter((line) => line.includes('restricted'))).toEqual([
      'Ellie contributions restricted',
    ])
  })

  test("the SENCO of another school sees that school's children alone, and not what a young person keeps private", async () => {
    const seen = await seenBy(await personNamed('senco@riverside.example'), named(['Jade', 'Ellie']))
    expect(new Set(seen.map(({ child }) => child))).toEqual(new Set(['Jade']))
    expect(lines(seen)).not.toContain('Jade contributions voice')
  })

  test('the safeguarding lead reads the safeguarding note, which shows that it can be found', async () => {
    const seen = lines(await seenBy(await personNamed('safeguarding@oakfield.example'), named(['Noah'])))
    expect(seen).toContain('Noah children safeguardingNote')
    expect(seen.filter((line) => line.includes('restricted'))).toEqual([])
  })
})

describe('what the holder of a link can fetch', () => {
  const dadOfAmira = () => area.partBy(area.childNamed('Amira'), 'Dad')

  test('before the child check there is nothing to see', async () => {
    const subject = { kind: 'link', contributionId: dadOfAmira().id, confirmed: false } as const
    const seen = await seenBy(await beside.signedIn(subject), named(['Amira', 'Ellie']))
    expect(lines(seen)).toEqual([])
  })

  test('after it the author reads back their own words, and nobody else has any', async () => {
    const { id } = dadOfAmira()
    const holder = await beside.signedIn({ kind: 'link', contributionId: id, confirmed: true })
    const seen = await seenBy(holder, named(['Amira', 'Ellie']))
    const check = await holder.get(`/contribute/${id}/check`)
    const own = area.markersIn(check.text)
    expect(own.length).toBeGreaterThan(0)
    expect([...seen, ...own].filter((found) => found.id !== id)).toEqual([])
  })
})
