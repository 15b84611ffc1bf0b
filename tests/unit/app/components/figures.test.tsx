import { describe, expect, test } from 'vitest'
import type { Example } from '#app/components/example.ts'
import { examples as fans } from '#app/components/charts/forecast-fan.examples.tsx'
import { examples as decided } from '#app/components/charts/decided-bars.examples.tsx'
import { examples as flows } from '#app/components/charts/flow-bands.examples.tsx'
import { examples as groups } from '#app/components/charts/group-dots.examples.tsx'
import { examples as seen } from '#app/components/charts/seen-curves.examples.tsx'
import { examples as waits } from '#app/components/charts/wait-histogram.examples.tsx'
import { examples as xmr } from '#app/components/charts/xmr-chart.examples.tsx'
import { allOf } from './markup.ts'
import { markupOf } from './render-page.tsx'

const figures = [...waits, ...xmr, ...flows, ...decided, ...seen, ...fans, ...groups]

function drawingsOf({ element }: Example, locale = 'en-GB'): readonly string[] {
  return [...markupOf(element, locale).matchAll(/<svg class="figures__.*?<\/svg>/gs)].map(([svg]) => svg)
}

describe('pictures of figures', () => {
  test.each(figures)('$name: one drawing for desks and one for phones', (example) => {
    expect(drawingsOf(example)).toHaveLength(2)
  })

  test.each(figures)(
    '$name: is named and said in a sentence, and its numbers stand in a table',
    (example) => {
      const markup = markupOf(example.element)
      for (const drawing of drawingsOf(example)) {
        expect(drawing).toMatch(/role="img"/)
        expect(drawing).toMatch(/<title id="[^"]+">\S[^<]*<\/title><desc id="[^"]+">\S[^<]*<\/desc>/)
      }
      expect(markup).toMatch(/<table[^>]*><caption>\S/)
    },
  )

  test.each(figures)('$name: nothing is drawn outside the picture', (example) => {
    for (const drawing of drawingsOf(example)) {
      const [, , width = 0, height = 0] = (allOf(drawing, 'viewBox')[0] ?? '').split(' ').map(Number)
      for (const x of allOf(drawing, 'x').map(Number)) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(width)
      }
      for (const y of allOf(drawing, 'y').map(Number)) {
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(height)
      }
      for (const [, x, y] of drawing.matchAll(/[ML,](-?[\d.]+),(-?[\d.]+)/g)) {
        expect(Number(x)).toBeLessThanOrEqual(width)
        expect(Number(y)).toBeLessThanOrEqual(height)
      }
      expect(drawing).not.toContain('NaN')
    }
  })

  test.each(figures)('$name: mirrors where people read from the right', (example) => {
    const [left = ''] = drawingsOf(example)
    const [right = ''] = drawingsOf(example, 'ar')
    const width = Number((allOf(left, 'viewBox')[0] ?? '').split(' ')[2])
    const places = (drawing: string) => [...drawing.matchAll(/<text x="([\d.]+)"/g)].map(([, x]) => Number(x))
    expect(places(right).length).toBeGreaterThan(3)
    expect(places(right).map((x) => Math.round(width - x))).toEqual(places(left).map((x) => Math.round(x)))
  })

  test('a number too small to show stands nowhere, in words only', () => {
    const [, byFour] = waits
    const markup = byFour ? markupOf(byFour.element) : ''
    expect(markup).toContain('fewer than 10')
    expect(markup).not.toContain('null')
  })

  test('a group with too little says so and has no dot', () => {
    const [example] = groups
    const [drawing = ''] = example ? drawingsOf(example) : []
    expect(drawing).toContain('not enough data')
    expect(drawing.match(/<circle/g)).toHaveLength(3)
  })

  test('each signal has a shape of its own', () => {
    const [example] = xmr
    const [drawing = ''] = example ? drawingsOf(example) : []
    expect(drawing).toContain('<circle r="5"')
    expect(drawing).toContain('M0 -8L8 6H-8z')
    expect(drawing).toContain('M-6 -6H6V6H-6z')
  })

  test('each row of numbers under curves begins with a piece of its own curve, for those who see no colour', () => {
    for (const example of seen) {
      for (const drawing of drawingsOf(example)) {
        const curves = [...drawing.matchAll(/<path d="M[^"]*,[^"]*" fill="none"[^>]*>/g)].map(
          ([path]) => path,
        )
        const pieces = [...drawing.matchAll(/<path d="M2 [\d.]+H28"[^>]*>/g)].map(([path]) => path)
        const dashOf = (path: string) => /stroke-dasharray="([^"]*)"/.exec(path)?.[1] ?? 'none'
        expect(pieces.length).toBeGreaterThan(0)
        expect(pieces.map(dashOf)).toEqual(curves.map(dashOf))
        expect(new Set(pieces.map(dashOf)).size).toBe(pieces.length)
      }
    }
  })

  test.each([...flows, ...fans])(
    '$name: the lightest shade has an edge, so that it is seen on white',
    (example) => {
      for (const drawing of drawingsOf(example)) {
        expect(drawing).toMatch(/<path[^>]* (fill="(none|#d5e4e8)"[^>]* )stroke="#5f6d76"/)
      }
    },
  )

  test.each(figures)(
    '$name: on a phone the months have room, in languages with long names too',
    (example) => {
      const [, narrow = ''] = drawingsOf(example, 'ar')
      expect(narrow.match(/>[^<]* 2\d<\/text>/g)?.length ?? 0).toBeLessThanOrEqual(3)
    },
  )
})
