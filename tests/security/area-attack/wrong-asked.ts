import { inMonths } from '#tests/support/days.ts'

const everyPage = [
  'waits',
  'requests',
  'equity',
  'demand',
  'board',
  'exports',
  'files/waits.csv',
  'files/requests.csv',
  'files/figures.xlsx',
  'files/board.pdf',
]
const ofOneMonth = everyPage.filter((page) => page !== 'demand')
const ofReturns = ofOneMonth.filter((page) => page !== 'equity' && page !== 'requests')
const wrong = (pages: readonly string[], query: string, why: RegExp) =>
  pages.map((page) => [`/area/${page}?${query}`, why] as const)

/** Addresses of an area that ask for what there is none of, each with the words that say why nothing is shown. */
export const wrongAsked = [
  ...wrong(ofOneMonth, 'month=1999-01-01', /before the first month/),
  ...wrong(ofOneMonth, 'month=2999-01', /have not been published yet/),
  ...wrong(ofOneMonth, 'month=soon', /That is not a month/),
  ...wrong(ofOneMonth, 'month=2026-13-01', /That is not a month/),
  ...wrong(['demand', 'files/demand.csv'], `from=${inMonths(-1)}&to=${inMonths(-2)}`, /has no weeks/),
  ...wrong(['demand', 'files/demand.csv'], 'from=1999-01-01', /before the first month/),
  ...wrong(['demand', 'files/demand.csv'], 'to=2999-01-01', /have not been published yet/),
  ...wrong(everyPage, 'pathway=everything', /no pathway of that name/),
  ...wrong(everyPage, 'pathway=%00', /no pathway of that name/),
  ...wrong(everyPage, 'measureSet=mine', /no measure set of that name/),
  ...wrong(everyPage, 'measureSet=wales', /No month has been published/),
  ...wrong(ofReturns, 'ruleSet=none', /no rule set of that name/),
  ...wrong(['equity', 'files/equity.csv', 'board'], 'by=deprivation,ethnicity', /may not be put together/),
  ...wrong(['equity', 'files/equity.csv'], 'by=sex,care&pathway=adhd', /may not be put together/),
  ...wrong(['equity', 'files/equity.csv'], 'by=pathway&pathway=adhd', /may not be put together/),
  ...wrong(['equity', 'files/equity.csv'], 'by=care&and=language', /may not be put together/),
  ...wrong(['equity', 'files/equity.csv'], 'by=care&and=sex&pathway=adhd', /may not be put together/),
  ...wrong(['equity', 'files/equity.csv'], 'by=care&and=shoe-size', /cannot be told apart by that/),
  ...wrong(['equity', 'files/equity.csv'], 'by=shoe-size', /cannot be told apart by that/),
  ...wrong(['equity', 'files/equity.csv'], 'by=school', /cannot be told apart by that/),
  ...wrong(['needs', 'files/needs.csv'], 'ageBand=99', /no age group of that name/),
] as const
