import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Cube } from '#schemas/cube.ts'
import areaWords from '#app/i18n/locales/en-GB/area.json'
import chartWords from '#app/i18n/locales/en-GB/area-chart.json'
import waitWords from '#app/i18n/locales/en-GB/chart.json'
import type { EquityView } from '#server/services/area/equity-view.ts'
import { cubes } from '#server/store/collections.ts'
import { cellKey } from '#server/waiting/protect/cell.ts'
import { besideTheService, type BesideTheService, type SignedIn } from '#tests/support/beside-the-service.ts'
import { numbersInside } from '#tests/support/numbers-inside.ts'
import { attackReadings, type Loaded } from './area-attack/attack-readings.ts'
import type { Reading } from './area-attack/readings.ts'
import { exactMonths, hiddenUnderFive, type ExactMonth } from './area-attack/truth.ts'
import { pdfText } from '#tests/support/pdf-text.ts'
import { barHeights, curveHeights, numbersIn, rowsOf, sheetsOf, wordsOf } from './area-attack/other-ways.ts'
import { dataIn, viewIn } from './area-attack/read-data.ts'
import { addressOf, everyGrouping, everyPathway, walkArea } from './area-attack/walk-area.ts'
import { wrongAsked } from './area-attack/wrong-asked.ts'

// The number the demonstration is made from.
const seed = 7

async function publishedCubes({ store }: BesideTheService): Promise<readonly Cube[]> {
  const found: Cube[] = []
  for await (const { rev, ...cube } of store.records(cubes).stream()) if (rev > 0) found.push(cube)
  return found.sort((one, other) => one.id.localeCompare(other.id))
}

async function publishedSets(beside: BesideTheService): Promise<readonly (readonly ExactMonth[])[]> {
  const months = await exactMonths(seed, await publishedCubes(beside))
  const names = [...new Set(months.map(({ cube }) => cube.measureSet))]
  return names.map((name) => months.filter(({ cube }) => cube.measureSet === name))
}

async function attacked(caller: SignedIn, months: readonly ExactMonth[], isExact: boolean) {
  const places = months.map(({ cube: { month, measureSet } }) => ({ month, measureSet }))
  const loaded = await walkArea(caller, places)
  const loot = attackReadings(months, loaded, isExact)
  expect(loot.isSound).toBe(true)
  return { ...loot, loaded }
}

// Counts of under ten, or not to the nearest five. Who waits within a standard is no count that is printed, but a difference of two.
function isTooFinePrinted({ indicator, low, high }: Reading): boolean {
  return low === high && !indicator.startsWith('W09.') && (low < 10 || low % 5 !== 0)
}

// How many printed waits stand on fewer children, or fewer schools, than a median or a 92nd percentile needs.
function waitsOfTooFew(months: readonly ExactMonth[], { waits }: Loaded): number {
  const few = months.flatMap(({ cube: { month }, cells }) =>
    cells.flatMap((cell) =>
      (cell.kind === 'median' && (cell.n < 10 || cell.schools < 3)) ||
      (cell.kind === 'percentile' && (cell.n < 25 || cell.schools < 3))
        ? [`${month} ${cellKey(cell)}`]
        : [],
    ),
  )
  const tooFew = new Set(few)
  return waits.filter((one) => tooFew.has(`${one.month} ${cellKey(one)}`)).length
}

// Shares in a curve that are finer than five in a hundred, and numbers of children that are no floor.
function finerThanAllowed(lines: EquityView['seen']): readonly number[] {
  const shares = lines.flatMap(({ steps }) => steps.flatMap(({ percent, low, high }) => [percent, low, high]))
  const followed = lines.flatMap(({ atRisk }) => atRisk.map(({ atLeast }) => atLeast))
  return [...shares.filter((share) => share % 5 !== 0), ...followed.filter((one) => !floors.includes(one))]
}

// Numbers that stand in the sentences themselves, and the weeks that are marked under curves and bars.
const marks = [13, 18, 26, 36, 39, 52, 65, 78, 91, 104]
const sayings = [...numbersIn(JSON.stringify([areaWords, chartWords, waitWords])), ...marks]

function allOfDates(numbers: readonly number[]): readonly number[] {
  return numbers.filter((one) => (one >= 1 && one <= 31) || (one >= 2024 && one <= 2030))
}

// How many are still followed is said as one of these, or more.
const floors = [200, 500, 1000, 2000, 5000, 10_000, 20_000]

// Every number in the data of the pages a paper and a workbook are made of.
async function numbersOfPages(caller: SignedIn, query: Readonly<Record<string, string>>) {
  const found: number[] = []
  for (const page of ['waits', 'requests', 'equity', 'demand', 'needs'] as const) {
    const { text } = await caller.get(addressOf(`/area/${page}.data`, query))
    found.push(...numbersInside(viewIn(text, `routes/area.${page}`)))
  }
  const quality = await caller.get(addressOf('/area/quality.data', {}))
  found.push(...numbersInside(dataIn(quality.text, 'routes/area.quality')))
  return found.map(Math.abs)
}

describe('somebody who asks for every page of an area with every choice and keeps what is printed', () => {
  let beside: BesideTheService
  let commissioner: SignedIn
  let sets: readonly (readonly ExactMonth[])[]

  beforeAll(async () => {
    beside = await besideTheService()
    commissioner = await beside.person('commissioner@medway.example')
    sets = await publishedSets(beside)
  })
  afterAll(() => beside.close())

  test('tells no small count to three values or fewer', { timeout: 300_000 }, async () => {
    expect(sets.map((months) => months.length)).toContain(14)
    for (const months of sets) {
      const loot = await attacked(commissioner, months, false)
      expect(loot.small).toBeGreaterThan(10)
      expect(loot.told).toBe(0)
      expect(loot.loaded.figures.filter(isTooFinePrinted)).toEqual([])
      expect(waitsOfTooFew(months, loot.loaded)).toBe(0)
    }
  })

  test.each(['waits', 'equity', 'demand'] as const)(
    'reads in the words and pictures of the page of %s only numbers that its data hold',
    async (page) => {
      for (const pathway of everyPathway) {
        const query = page === 'equity' ? { pathway, by: 'sex' } : { pathway }
        const data = await commissioner.get(addressOf(`/area/${page}.data`, query))
        const html = await commissioner.get(addressOf(`/area/${page}`, query))
        expect(html.status).toBe(200)
        const known = new Set([...numbersInside(viewIn(data.text, `routes/area.${page}`)), ...sayings])
        // Axes are marked at round numbers; forecasts are said to the nearest five.
        const others = numbersIn(wordsOf(html.text)).filter((one) => one % 5 !== 0 && !known.has(one))
        expect(others).toEqual(allOfDates(others))
      }
    },
  )

  test('measures in the bars of a picture what its table says, and nothing finer', async () => {
    const pictures = await Promise.all(
      everyPathway.map(async (pathway) => {
        const data = await commissioner.get(addressOf('/area/waits.data', { pathway }))
        const { text } = await commissioner.get(addressOf('/area/waits', { pathway }))
        return { bars: viewIn(data.text, 'routes/area.waits').histogram?.bars ?? [], text }
      }),
    )
    const drawn = pictures.filter(({ bars }) => bars.length > 0)
    expect(drawn.length).toBeGreaterThan(0)
    for (const { bars, text } of drawn) {
      const heights = barHeights(text)
      expect(heights).toHaveLength(bars.length)
      const tallest = Math.max(...heights)
      const most = Math.max(...bars.map(({ count }) => count))
      bars.forEach(({ count }, index) => {
        expect(Math.abs((heights[index]! * most) / tallest - count)).toBeLessThan(2 * (most / tallest))
      })
    }
  })

  test('finds in files what the data of the pages hold, cell by cell, in workbooks too', async () => {
    for (const pathway of everyPathway) {
      const data = await commissioner.get(addressOf('/area/waits.data', { pathway }))
      const { waiting, histogram } = viewIn(data.text, 'routes/area.waits')
      const csv = await commissioner.get(addressOf('/area/files/waits.csv', { pathway }))
      const values = rowsOf(csv.text).map((row) => row[2])
      expect(values[0]).toBe(waiting === null ? '*' : String(waiting))
      const bars = histogram ? [...histogram.bars.map(({ count }) => count), histogram.lastBox.count] : []
      expect(values.slice(values.length - bars.length)).toEqual(bars.map(String))
      for (const by of everyGrouping.slice(0, 3)) {
        const groups = await commissioner.get(addressOf('/area/equity.data', { pathway, by }))
        const { rows } = viewIn(groups.text, 'routes/area.equity')
        const file = await commissioner.get(addressOf('/area/files/equity.csv', { pathway, by }))
        expect(rowsOf(file.text).map((row) => row[3])).toEqual(
          rows.map((row) => (row.waiting === null ? '*' : String(row.waiting))),
        )
      }
      const book = await commissioner.get(addressOf('/area/files/figures.xlsx', { pathway }))
      expect(sheetsOf(book.bytes)[0]?.map((row) => row[2])).toEqual(values)
    }
  })

  test('measures in curves what their table says, in steps of five in a hundred and no finer', async () => {
    let drawn = 0
    for (const pathway of everyPathway)
      for (const by of everyGrouping) {
        const data = await commissioner.get(addressOf('/area/equity.data', { pathway, by }))
        const { text } = await commissioner.get(addressOf('/area/equity', { pathway, by }))
        const known = viewIn(data.text, 'routes/area.equity').seen.slice(0, 4)
        expect(finerThanAllowed(known)).toEqual([])
        const curves = curveHeights(text)
        expect(curves).toHaveLength(known.length)
        curves.forEach((heights, index) => {
          const said = new Set(known[index]?.steps.map(({ percent }) => percent))
          drawn += 1
          expect(heights.filter((height) => !said.has(Math.round(height / 5) * 5))).toEqual([])
          expect(heights.filter((height) => Math.abs(height - Math.round(height / 5) * 5) > 0.2)).toEqual([])
        })
      }
    expect(drawn).toBeGreaterThan(20)
  })

  test('reads in the board paper and in the workbook only numbers that the data of pages hold', async () => {
    // Where the service stands is printed beside what it says.
    const port = Number(new URL(beside.origin).port)
    for (const pathway of everyPathway) {
      const known = new Set([...(await numbersOfPages(commissioner, { pathway })), ...sayings, port])
      const isNew = (one: number) => one % 5 !== 0 && !known.has(one)
      const paper = await commissioner.get(addressOf('/area/files/board.pdf', { pathway }))
      const printed = numbersIn(pdfText(paper.bytes))
      expect(printed.length).toBeGreaterThan(50)
      const inPaper = printed.filter(isNew)
      expect(inPaper).toEqual(allOfDates(inPaper))
      const book = await commissioner.get(addressOf('/area/files/figures.xlsx', { pathway }))
      const cells = sheetsOf(book.bytes).flat(2)
      const numbers = cells.filter((cell) => /^-?\d+(\.\d+)?$/.test(cell)).map(Number)
      expect(numbers.length).toBeGreaterThan(100)
      const inBook = numbers.filter((one) => isNew(Math.abs(one)) && isNew(Math.abs(Math.round(one))))
      expect(inBook).toEqual(allOfDates(inBook))
    }
  })

  test.each(wrongAsked)('is told in words why there is nothing at %s', async (address, why) => {
    const { status, text } = await commissioner.get(address)
    expect([address, status]).toEqual([address, 400])
    expect(text).toMatch(why)
    expect(text).not.toContain('<svg class="figures')
  })

  test('is told in words why nothing would change at /area/demand?sessions=many, beside what is known', async () => {
    const { status, text } = await commissioner.get('/area/demand?sessions=many')
    expect(status).toBe(400)
    expect(text).toMatch(/More sessions a week: Type a number/)
    expect(text).not.toContain('What this would do')
    expect(text).toContain('value="many"')
  })

  test.each(['', '/quality', '/definitions', '/residents', '/offers'])(
    'is not put off by what /area%s was not asked for',
    async (page) => {
      const { status, text } = await commissioner.get(`/area${page}?month=soon&by=%00&pathway[]=x&from=9`)
      expect(status).toBe(200)
      expect(text).toContain('<h1')
    },
  )

  test('tells one in ten where every number is published and only 1 to 4 are left out', async () => {
    const local = sets.find(([month]) => month?.cube.measureSet === 'local') ?? []
    const naive = local.slice(-3).map((month) => ({ ...month, cube: hiddenUnderFive(month, 'rtt') }))
    for (const { cube } of naive)
      expect(await beside.store.records(cubes).insert(cube)).toMatchObject({ ok: true })
    const { small, told, loaded } = await attacked(commissioner, naive, true)
    expect(small).toBeGreaterThan(100)
    expect(told / small).toBeGreaterThan(0.1)
    expect(waitsOfTooFew(naive, loaded)).toBeGreaterThan(0)
    const month = naive.at(-1)?.cube.month ?? ''
    const { text } = await commissioner.get(addressOf('/area/equity.data', { month, measureSet: 'rtt' }))
    expect(finerThanAllowed(viewIn(text, 'routes/area.equity').seen)).not.toEqual([])
  })
})
