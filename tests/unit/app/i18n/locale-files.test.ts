import { describe, expect, test } from 'vitest'
import { localeNames } from '#app/i18n/locale.ts'

type Tree = { readonly [key: string]: string | Tree }

const files = import.meta.glob<Tree>('/app/i18n/locales/**/*.json', { eager: true, import: 'default' })

function leavesOf(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leavesOf(value, `${path}${key}.`),
  )
}

const leaves = new Map(Object.entries(files).map(([path, tree]) => [path, new Map(leavesOf(tree))] as const))
const placeholdersOf = (text: string) => (text.match(/\{\{?\w+\}?\}/g) ?? []).sort()
const englishOf = (path: string) => leaves.get(path.replace(/locales\/[^/]+\//, 'locales/en-GB/'))

describe('locale files', () => {
  test('belong to languages on offer', () => {
    const folders = [...leaves.keys()].map((path) => path.split('/')[4])
    expect(new Set(folders)).toEqual(new Set(Object.keys(localeNames)))
  })

  test.each([...leaves.keys()])('%s says nothing that English does not say', (path) => {
    const english = englishOf(path) ?? new Map<string, string>()
    for (const [key, text] of leaves.get(path) ?? []) {
      const base = english.get(key)
      expect(base, key).toBeDefined()
      expect(placeholdersOf(text), key).toEqual(placeholdersOf(base ?? ''))
    }
  })

  test.each([...leaves.keys()])('%s has no empty words and no markup', (path) => {
    for (const [key, text] of leaves.get(path) ?? []) {
      expect(text.trim(), key).not.toBe('')
      expect(text, key).not.toMatch(/<[a-z/]/i)
    }
  })
})
