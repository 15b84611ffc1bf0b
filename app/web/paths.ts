/** Every address of the service, in one place; ids are opaque and nothing else about a person is in an address. */
export const paths = {
  home: () => '/',
  signIn: ({ to, isKept }: { to?: string; isKept?: boolean } = {}) =>
    withQuery('/sign-in', { to, kept: isKept ? '1' : undefined }),
  signOut: () => '/sign-out',
  language: () => '/language',
  display: () => '/display',
  help: () => '/help',
  rights: () => '/rights',
  invitation: (token: string) => `/i/${token}`,
  confirmChild: () => '/i/confirm',
  contribute: () => '/contribute',
  children: () => '/children',
  newChild: () => '/children/new',
  child: (childId: string) => `/children/${childId}`,
  childPeople: (childId: string) => `/children/${childId}/people`,
  childInvite: (childId: string, who?: string) => withQuery(`/children/${childId}/invite`, { who }),
  childBoard: (childId: string, done?: string) => withQuery(`/children/${childId}/board`, { done }),
  childPublish: (childId: string) => `/children/${childId}/publish`,
  childAccess: (childId: string) => `/children/${childId}/access`,
  childNote: (childId: string) => `/children/${childId}/note`,
  childSafety: (childId: string) => `/children/${childId}/safety`,
  family: () => '/family',
  familyChild: (childId: string) => `/family/${childId}`,
  me: () => '/me',
  clinic: () => '/clinic',
  area: () => '/area',
} as const

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`
}
