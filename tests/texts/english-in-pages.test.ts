import { describe, expect, test } from 'vitest'
import { englishIn } from './english-in-pages.ts'

const page = (body: string) => `export default function Page() { return (${body}) }`

describe('A page', () => {
  test.each([
    ['text', '<p>Save now</p>'],
    ['text beside words', '<p>{words("a")} and more</p>'],
    ['a label', '<input aria-label="Your name" />'],
    ['a picture’s words', '<img alt="A face" />'],
  ])('that writes %s in English is found', (_what, body) => {
    expect(englishIn('page.tsx', page(body))).toHaveLength(1)
  })

  test.each([
    ['looked-up words', '<p>{words("save")}</p>'],
    ['signs', '<p>{a} · {b} 12</p>'],
    ['a class and a type', '<input className="big" type="text" />'],
    ['types of the language', '<List<string> items={useLoaderData<typeof loader>()} />'],
  ])('of %s passes', (_what, body) => {
    expect(englishIn('page.tsx', page(body))).toEqual([])
  })

  test('is told with the line it stands on', () => {
    expect(englishIn('page.tsx', page('<p>\nSave\n</p>'))[0]?.key).toMatch(/^line \d$/)
  })
})
