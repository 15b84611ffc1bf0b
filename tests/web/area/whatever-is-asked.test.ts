import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leftAsideIn } from '#app/web/area/left-aside.ts'
import { newestResidents } from '#server/services/area/resident-service.ts'
import { aPublishedArea, type APublishedArea } from '../../support/a-published-area.ts'
import { areaInProcess } from './area-in-process.ts'

const pages = [
  ...['', '/waits', '/requests', '/equity', '/demand', '/needs', '/board', '/exports', '/quality'],
  ...['/definitions', '/offers', '/residents', '/localities'],
].map((page) => `/area${page}`)
const tables = [
  ...['waits.csv', 'change.csv', 'flow.csv', 'decided.csv', 'requests.csv', 'equity.csv', 'seen.csv'],
  ...[
    'demand.csv',
    'needs.csv',
    'return.csv',
    'quality.csv',
    'records.csv',
    'definitions.csv',
    'figures.xlsx',
    'board.pdf',
  ],
].map((file) => `/area/files/${file}`)

const garbage = ['-1', '%00', '<script>alert(1)</script>', 'x'.repeat(5000)]
const choices = ['month', 'from', 'to', 'pathway', 'measureSet', 'ruleSet', 'ageBand', 'by', 'and', 'strand']
const plan = ['sessions', 'perSession', 'growthPercent', 'lasting', 'targetWeeks', 'within']
const months = ['month', 'from', 'to']

type Query = { readonly name: string; readonly query: string; readonly isWrong: boolean }
const wrong = (name: string, value: string): Query => ({ name, query: `${name}=${value}`, isWrong: true })
const asked: readonly Query[] = [
  ...choices.flatMap((name) => garbage.map((value) => wrong(name, value))),
  ...plan.flatMap((name) => ['1e999', 'many', '1000000000'].map((value) => wrong(name, value))),
  ...months.flatMap((name) =>
    ['1999-01-01', '2999-01', 'soon', '2026-13-01', '2026-02-31'].map((value) => wrong(name, value)),
  ),
  { name: 'to', query: 'from=2026-10-01&to=2026-09-01', isWrong: true },
  wrong('measureSet', 'wales'),
  ...['shoe-size', 'school', 'deprivation,ethnicity', 'sex,care,language'].map((value) => wrong('by', value)),
  { name: 'by', query: 'by=sex,care&pathway=adhd', isWrong: true },
  { name: 'by', query: 'by=pathway&pathway=adhd', isWrong: true },
  { name: 'and', query: 'by=care&and=language', isWrong: true },
  { name: 'and', query: 'by=care&and=sex&pathway=adhd', isWrong: true },
  { name: 'and', query: 'by=sex&and=sex', isWrong: true },
  { name: 'month', query: 'month=soon&month=2026-10-01', isWrong: true },
  { name: 'month', query: 'month=2026-10-01&month=soon', isWrong: false },
  { name: 'pathway', query: 'pathway=adhd&pathway=autism&pathway=', isWrong: false },
  ...[...choices, ...plan].map((name) => ({ name, query: `${name}=`, isWrong: false })),
  { name: 'pathway[]', query: 'pathway[]=adhd', isWrong: false },
  { name: '__proto__', query: '__proto__=x&constructor=y', isWrong: false },
]

const leftAside = 'Part of this address was left aside'

describe('whatever is asked of the pages of an area', () => {
  let service: APublishedArea
  let somebody: ReturnType<typeof areaInProcess>

  beforeAll(async () => {
    service = await aPublishedArea({ months: 2 })
    somebody = areaInProcess(service, service.commissioner)
  }, 120_000)
  afterAll(() => service.close())

  test.each(pages)('%s answers with figures, or with the reason in words and a way back', async (page) => {
    for (const { name, query, isWrong } of asked) {
      const address = `${page}?${query}`
      const { status, text } = await somebody.get(address)
      const about = address.slice(0, 120)
      expect([about, [200, 400].includes(status)]).toEqual([about, true])
      expect([about, /<h1/.test(text)]).toEqual([about, true])
      // A picture without its sentence would be all there is.
      for (const [picture] of text.matchAll(/<figure.*?<\/figure>/gs))
        expect(picture).toMatch(/[A-Z][^.<]{10,}\./)
      const isTaken =
        leftAsideIn(page, `?${name}=`).names.length === 0 && [...choices, ...plan].includes(name)
      if (isTaken && isWrong) expect([about, isRefused(status, text)]).toEqual([about, true])
      if (!isTaken && !isAsked(page, query)) expect([about, text.includes(leftAside)]).toEqual([about, true])
    }
  })

  test.each(tables)('%s is a file as asked, or a sentence that says why there is none', async (file) => {
    // A paper takes a second to print; what is wrong is never printed.
    const wanted = /pdf|xlsx/.test(file) ? asked.filter(({ isWrong }) => isWrong) : asked
    for (const { name, query, isWrong } of wanted.filter(({ name: one }) => one !== 'strand')) {
      const { status, type, text } = await somebody.get(`${file}?${query}`)
      const about = `${file}?${query}`.slice(0, 120)
      const isSentence = status === 400 && type.startsWith('text/plain') && /^[A-Z].*\.$/s.test(text)
      expect([about, name, isWrong ? isSentence : status === 200]).toEqual([about, name, true])
    }
  })

  test.each(['waits.docx', 'waits', '..%2Fwaits.csv', 'constructor', 'nothing.csv'])(
    'there is no file called %s, and a sentence says where there are some',
    async (file) => {
      const { status, type, text } = await somebody.get(`/area/files/${file}`)
      expect([status, type.slice(0, 10)]).toEqual([404, 'text/plain'])
      expect(text).toMatch(/Go back and choose one/)
    },
  )

  test.each([
    [
      'a picture',
      new File([new Uint8Array([137, 80, 78, 71, 0, 255, 254])], 'people.png', { type: 'image/png' }),
    ],
    ['a workbook', new File(['PK\u0003\u0004\u0000\u0000'], 'people.xlsx')],
    ['nothing but quotation marks', new File(['"'.repeat(999)], 'people.csv', { type: 'text/csv' })],
    ['a table without its header', new File(['sex,female,3'], 'people.csv', { type: 'text/csv' })],
  ])('instead of a table of residents, %s is refused in words and nothing is kept', async (_, file) => {
    const form = new FormData()
    form.set('year', '2024')
    form.set('source', 'ONS')
    form.set('file', file)
    const { status, text } = await somebody.post('/area/residents', form)
    expect([400, 413]).toContain(status)
    expect(text).toMatch(/class="error-summary/)
    expect(text).toContain('value="2024"')
    expect(await newestResidents(service.store, service.areaId)).toBeNull()
  })

  test.each([
    '',
    'id,place',
    'id,place,locality\nnobody,X,North',
    `id,place,locality\n${'x'.repeat(600_000)}`,
  ])('instead of the parts of the area, a wrong table is refused in words and comes back', async (table) => {
    const form = new FormData()
    form.set('table', table)
    const { status, text } = await somebody.post('/area/localities', form)
    expect([400, 413]).toContain(status)
    expect(text).toMatch(/class="error-summary/)
    expect(text).toContain(table.slice(0, 10))
  })
})

function isRefused(status: number, text: string): boolean {
  return status === 400
    ? /href="\/area/.test(text) && text.includes('error-summary')
    : text.includes(leftAside)
}

// An address in which everything is asked for by this page.
function isAsked(page: string, query: string): boolean {
  const { names, twice, hasOthers } = leftAsideIn(page, `?${query}`)
  return names.length + twice.length === 0 && !hasOthers
}
