import type { ReactElement } from 'react'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardSections } from '#app/components/area/board-sections.tsx'
import { HowSoonSeen } from '#app/components/area/equity-charts.tsx'
import { i18nFor } from '#app/i18n/create-i18n.ts'
import { wordsOf } from '#app/i18n/words-of.ts'
import type { AreaFigures } from '#server/services/area-service.ts'
import { aPublishedArea, type APublishedArea } from '../../../../support/a-published-area.ts'
import { markupOf } from '../../../app/components/render-page.tsx'
import { valueOf } from '../a-request.ts'

/** What a drawing measures upwards: its axis, and every height that is drawn against it. */
function heightsIn(drawing: string): readonly number[] {
  const ticks = [
    ...drawing.matchAll(/H[\d.]+" stroke="#c9cfd2"><\/path><text x="[\d.]+" y="([\d.]+)"[^>]*>([\d,]+)%?</g),
  ]
  const marks = ticks.map(([, y, label = '']) => ({
    y: Number(y) - 5,
    value: Number(label.replaceAll(',', '')),
  }))
  const [first, last] = [marks[0], marks.at(-1)]
  if (!first || !last) throw new Error('a drawing without an axis')
  const valueAt = (y: number) =>
    first.value + ((y - first.y) * (last.value - first.value)) / (last.y - first.y)
  const curves = [...drawing.matchAll(/ d="(M[^"]*,[^"]*)"/g)].flatMap(([, path = '']) =>
    [...path.matchAll(/-?[\d.]+,(-?[\d.]+)/g)].map(([, y]) => Number(y)),
  )
  const bars = [...drawing.matchAll(/<rect[^>]* y="([\d.]+)"[^>]* height="([\d.]+)"/g)].flatMap(
    ([, y, height]) => [Number(y), Number(y) + Number(height)],
  )
  const dots = [...drawing.matchAll(/translate\([\d.]+ ([\d.]+)\)/g)].map(([, y]) => Number(y))
  return [...curves, ...bars, ...dots].map(valueAt)
}

/** The value of one unit of a drawing: what is drawn is rounded to one. */
function unitIn(drawing: string): number {
  const marks = [...drawing.matchAll(/ y="([\d.]+)" text-anchor="end">([\d,]+)%?</g)].map(
    ([, y, label = '']) => [Number(y), Number(label.replaceAll(',', ''))] as const,
  )
  const [[y0, v0] = [0, 0], [y1, v1] = [1, 1]] = [marks[0], marks.at(-1)]
  return Math.abs((v1 - v0) / (y1 - y0))
}

/** Heights that no known value accounts for. */
function strangeIn(drawing: string, known: readonly number[]): readonly number[] {
  const unit = unitIn(drawing)
  return heightsIn(drawing).filter((height) => known.every((value) => Math.abs(value - height) > unit))
}

function stacked(counts: readonly (number | null)[]): readonly number[] {
  let sum = 0
  return [0, ...counts.map((count) => (sum += count ?? 0))]
}

/** What each picture of the board paper may be drawn from, by section. */
function knownValues({ waits, requests, demand }: AreaFigures): Readonly<Record<string, readonly number[]>> {
  return {
    long: [0, ...barsOf(waits)],
    change: waits.change.points.flatMap(({ value }) => value ?? []),
    pile: monthsOf(waits.flow).flatMap((month) =>
      stacked([month.finished, month.assessing, month.waiting, month.deciding]),
    ),
    decided: monthsOf(requests.decided).flatMap((month) => [
      ...stacked([month.accepted, month.notAccepted, month.pending]),
      month.received,
    ]),
    capacity: [...demand.past.flatMap(({ count }) => count ?? []), ...forecastOf(demand)],
  }
}

function barsOf({ histogram }: AreaFigures['waits']): readonly number[] {
  return histogram?.bars.map(({ count }) => count) ?? []
}

function monthsOf<Month>(drawn: { readonly months: readonly Month[] } | null): readonly Month[] {
  return drawn?.months ?? []
}

function forecastOf({ plan }: AreaFigures['demand']): readonly number[] {
  return (plan?.forecast ?? []).flatMap(({ half, most, nearlyAll }) =>
    [half, most, nearlyAll].flatMap(({ low, high }) => [low, high]),
  )
}

describe('pictures of an area', () => {
  let service: APublishedArea
  let figures: AreaFigures
  const pictures: { name: string; picture: ReactElement; known: readonly number[] }[] = []

  beforeAll(async () => {
    service = await aPublishedArea({ months: 4 })
    const asked = (name: string) => (name === 'by' ? 'sex' : null)
    figures = valueOf(await service.services.area.all(service.commissioner, asked))
    const sections = boardSections(figures, wordsOf(i18nFor('en-GB'), 'area'), 'en-GB')
    const knownIn = knownValues(figures)
    const { equity } = figures
    for (const { id, picture } of sections) {
      const known = knownIn[id]
      if (picture && known) pictures.push({ name: id, picture, known })
    }
    const known = equity.seen.flatMap(({ steps }) =>
      steps.flatMap(({ percent, low, high }) => [percent, low, high]),
    )
    pictures.push({ name: 'seen', picture: <HowSoonSeen view={equity} />, known })
  }, 120_000)
  afterAll(() => service.close())

  test('are all drawn, for desks and for phones', () => {
    expect(pictures.map(({ name }) => name).toSorted()).toEqual([
      'capacity',
      'change',
      'decided',
      'long',
      'pile',
      'seen',
    ])
  })

  test.each(['en-GB', 'ar'])(
    'measured with a ruler tell protected values and nothing finer, read in %s',
    (locale) => {
      for (const { name, picture, known } of pictures) {
        const drawings = [...markupOf(picture, locale).matchAll(/<svg class="figures__.*?<\/svg>/gs)]
        expect(drawings).toHaveLength(2)
        for (const [drawing] of drawings) {
          const heights = heightsIn(drawing)
          expect([name, heights.length > 3]).toEqual([name, true])
          expect([name, strangeIn(drawing, known)]).toEqual([name, []])
          // The ruler would find what is not published.
          const unit = unitIn(drawing)
          const others = known.map((value) => value + 3 * unit)
          expect(strangeIn(drawing, others).length).toBeGreaterThan(0)
        }
      }
    },
  )

  test('are made of published counts, to the nearest five, none under ten', () => {
    const { waits, requests } = figures
    const counts = [
      ...barsOf(waits),
      ...monthsOf(requests.decided).flatMap(({ received, accepted, notAccepted, pending }) =>
        [received, accepted, notAccepted, pending].flatMap((count) => count ?? []),
      ),
    ]
    expect(counts.length).toBeGreaterThan(10)
    expect(counts.filter((count) => count < 10 || count % 5 !== 0)).toEqual([])
    const shares = figures.equity.seen.flatMap(({ steps }) =>
      steps.flatMap(({ percent, low, high }) => [percent, low, high]),
    )
    expect(shares.length).toBeGreaterThan(10)
    expect(shares.filter((share) => share % 5 !== 0)).toEqual([])
  })
})
