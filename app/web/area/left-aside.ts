const ofAMonth = ['month', 'pathway', 'measureSet'] as const
const plan = ['sessions', 'perSession', 'growthPercent', 'lasting', 'targetWeeks', 'within'] as const

/** What each page of figures asks for in its address. */
const takenBy: Readonly<Record<string, readonly string[]>> = {
  '/area': ['measureSet'],
  '/area/waits': [...ofAMonth, 'ruleSet'],
  '/area/requests': ofAMonth,
  '/area/equity': [...ofAMonth, 'by', 'and'],
  '/area/demand': ['pathway', 'measureSet', 'from', 'to', ...plan],
  '/area/needs': ['ageBand'],
  '/area/board': [...ofAMonth, 'by', 'and', 'from', 'to', 'ageBand', 'ruleSet', ...plan],
  '/area/exports': [...ofAMonth, 'ruleSet'],
  '/area/quality': [],
  '/area/definitions': [],
  '/area/offers': ['strand', 'saved'],
  '/area/residents': ['saved'],
  '/area/localities': ['saved'],
}
const known = new Set(Object.values(takenBy).flat())

/** What stands in an address and was left aside: by name where it is one of ours, and whether there is more than that. */
export type LeftAside = {
  readonly names: readonly string[]
  readonly twice: readonly string[]
  readonly hasOthers: boolean
}

/** What a page left aside of its address: what it does not ask for, and whatever stands there more than once but for the first. */
export function leftAsideIn(pathname: string, search: string): LeftAside {
  const asked = [...new URLSearchParams(search).keys()]
  const taken = takenBy[pathname] ?? []
  const notTaken = [...new Set(asked.filter((name) => !taken.includes(name)))]
  return {
    names: notTaken.filter((name) => known.has(name)),
    twice: taken.filter((name) => asked.filter((other) => other === name).length > 1),
    hasOthers: notTaken.some((name) => !known.has(name)),
  }
}
