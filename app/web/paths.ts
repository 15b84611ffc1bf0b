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
  notMe: () => '/i/not-me',
  linkAgain: ({ isKept }: { isKept?: boolean } = {}) =>
    withQuery('/i/again', { kept: isKept ? '1' : undefined }),
  contribute: () => '/contribute',
  contribution: (id: string) => `/contribute/${id}`,
  contributionPart: (id: string, page: string, from?: 'check') =>
    withQuery(`/contribute/${id}/part/${page}`, { from }),
  contributionFinished: (id: string, page: string) => `/contribute/${id}/part/${page}/finished`,
  contributionVersions: (id: string, page: string) => `/contribute/${id}/part/${page}/two-versions`,
  contributionHelp: (id: string, page: string) => `/contribute/${id}/part/${page}/help`,
  contributionForm: (id: string) => `/contribute/${id}/form`,
  contributionCheck: (id: string) => `/contribute/${id}/check`,
  contributionDone: (id: string) => `/contribute/${id}/done`,
  contributionStop: (id: string) => `/contribute/${id}/stop`,
  autosave: () => '/contribute/autosave',
  keptAnswers: () => '/contribute/kept',
  handBack: () => '/contribute/hand-back',
  childAssist: (childId: string, contributionId: string) => `/children/${childId}/assist/${contributionId}`,
  children: () => '/children',
  childrenFound: (search: Readonly<Record<'name' | 'show' | 'page', string>>) =>
    withQuery('/children', search),
  newChild: () => '/children/new',
  child: (childId: string) => `/children/${childId}`,
  childPeople: (childId: string) => `/children/${childId}/people`,
  childContact: (childId: string) => `/children/${childId}/contact`,
  childInvite: (childId: string, who?: string) => withQuery(`/children/${childId}/invite`, { who }),
  childBoard: (childId: string, done?: string) => withQuery(`/children/${childId}/board`, { done }),
  childRounds: (childId: string) => `/children/${childId}/rounds`,
  childPublish: (childId: string) => `/children/${childId}/publish`,
  childAccess: (childId: string) => `/children/${childId}/access`,
  childNote: (childId: string) => `/children/${childId}/note`,
  childSafety: (childId: string, done?: string) => withQuery(`/children/${childId}/safety`, { done }),
  childProtection: (childId: string) => `/children/${childId}/protection`,
  childSafetySeen: (childId: string) => `/children/${childId}/safety/seen`,
  childProfile: (childId: string, query: { face?: 'family' | 'me'; round?: string } = {}) =>
    withQuery(`/children/${childId}/profile`, query),
  childProfileDifferences: (childId: string) => `/children/${childId}/profile/differences`,
  childProfileAnswers: (childId: string) => `/children/${childId}/profile/answers`,
  childProfileChange: (childId: string) => `/children/${childId}/profile/change`,
  childProfileHow: (childId: string, area?: string) =>
    withQuery(`/children/${childId}/profile/how`, { area }),
  childOnePage: (childId: string) => `/children/${childId}/profile/one-page`,
  family: () => '/family',
  familyChild: (childId: string) => `/family/${childId}`,
  familyPlan: (childId: string) => `/family/${childId}/plan`,
  familySupport: (childId: string) => `/family/${childId}/support`,
  childPlan: (childId: string) => `/children/${childId}/plan`,
  childPlanNew: (childId: string) => `/children/${childId}/plan/new`,
  childPlanReview: (childId: string) => `/children/${childId}/plan/review`,
  familyProfile: (childId: string) => `/family/${childId}/profile`,
  familyProfileHow: (childId: string, area?: string) => withQuery(`/family/${childId}/profile/how`, { area }),
  me: () => '/me',
  meProfile: ({ compare }: { compare?: '1' } = {}) => withQuery('/me/profile', { compare }),
  mePlan: () => '/me/plan',
  meSupport: () => '/me/support',
  childReferrals: (childId: string) => `/children/${childId}/referrals`,
  newReferral: (childId: string) => `/children/${childId}/referrals/new`,
  referral: (childId: string, referralId: string) => `/children/${childId}/referrals/${referralId}`,
  referralStep: (childId: string, referralId: string, step: 'evidence' | 'agree' | 'check' | 'sent') =>
    `/children/${childId}/referrals/${referralId}/${step}`,
  familyWhere: (childId: string) => `/family/${childId}/where`,
  meWhere: () => '/me/where',
  familyChanged: (childId: string, told?: string) => withQuery(`/family/${childId}/changed`, { told }),
  meChanged: (told?: string) => withQuery('/me/changed', { told }),
  clinic: () => '/clinic',
  clinicQueue: (query: Query = {}) => withQuery('/clinic/queue', query),
  clinicPack: (referralId: string) => `/clinic/queue/${referralId}`,
  clinicDecide: (referralId: string) => `/clinic/queue/${referralId}/decide`,
  clinicProfile: (referralId: string) => `/clinic/queue/${referralId}/profile`,
  clinicWaiting: (query: Query = {}) => withQuery('/clinic/waiting', query),
  clinicWaitingOne: (referralId: string, query: Query = {}) =>
    withQuery(`/clinic/waiting/${referralId}`, query),
  clinicBook: (referralId: string, query: Query = {}) =>
    withQuery(`/clinic/waiting/${referralId}/book`, query),
  clinicAppointments: () => '/clinic/appointments',
  clinicAppointment: (slotId: string, query: Query = {}) =>
    withQuery(`/clinic/appointments/${slotId}`, query),
  clinicQuality: () => '/clinic/quality',
  clinicHistory: (referralId: string, episode: string) =>
    withQuery(`/clinic/waiting/${referralId}/history`, { episode }),
  clinicCapacity: (query: Query = {}) => withQuery('/clinic/capacity', query),
  area: () => '/area',
  areaWaits: (asOf?: string) => withQuery('/area/waits', { asOf }),
  areaDefinitions: () => '/area/definitions',
  areaQuality: () => '/area/quality',
} as const

type Query = Readonly<Record<string, string | undefined>>

function withQuery(path: string, query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`
}
