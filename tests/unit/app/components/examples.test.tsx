import { describe, expect, test } from 'vitest'
import type { Example } from '#app/components/example.ts'
import { allOf, idsIn, nameless } from './markup.ts'
import { markupOf } from './render-page.tsx'

const files = import.meta.glob<readonly Example[]>('/app/components/**/*.examples.tsx', {
  eager: true,
  import: 'examples',
})

const examples = Object.values(files).flat()

describe('components', () => {
  test('there are examples to look at', () => {
    expect(examples.length).toBeGreaterThan(30)
  })

  test.each(examples)('$name: every id is given once', ({ element }) => {
    const ids = idsIn(markupOf(element))
    expect(ids).toEqual([...new Set(ids)])
  })

  test.each(examples)('$name: everything pointed at is there', ({ element }) => {
    const markup = markupOf(element)
    const ids = new Set(idsIn(markup))
    const pointed = ['for', 'aria-describedby', 'aria-labelledby'].flatMap((attribute) =>
      allOf(markup, attribute),
    )
    const inside = allOf(markup, 'href')
      .filter((href) => href.startsWith('#'))
      .map((href) => href.slice(1))
    for (const id of [...pointed.flatMap((list) => list.split(' ')), ...inside]) expect(ids).toContain(id)
  })

  test.each(examples)('$name: every control has words and every group a question', ({ element }) => {
    expect(nameless(markupOf(element))).toEqual([])
  })

  test.each(examples)('$name: no style, script or handler stands in the markup', ({ element }) => {
    expect(markupOf(element)).not.toMatch(/ style=| on[a-z]+=|<script|<style/)
  })

  test.each(examples)('$name: reads in easy read too', ({ element }) => {
    expect(markupOf(element, 'en-GB-x-easy').length).toBeGreaterThan(0)
  })

  test.each(examples)('$name: words in pictures are plain letters, never arrows or ticks', ({ element }) => {
    for (const [text] of markupOf(element).matchAll(/<text[^>]*>[^<]*<\/text>/g)) {
      expect(text).not.toMatch(/[\u2190-\u21ff\u2700-\u27bf\u2500-\u25ff]/)
    }
  })
})
