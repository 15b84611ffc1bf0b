import { describe, expect, test } from 'vitest'
import { whereAfterSaving } from '#app/web/where-after-saving.ts'

const about = { id: 'a_testhome001', pageId: 'words' }
const saved = { conflicts: [], untold: [], next: 'background.B1', asksWhetherFinished: false }

function after(intent: string, also: Partial<Parameters<typeof whereAfterSaving>[1]> = {}) {
  return whereAfterSaving(about, { ...saved, ...also }, new URLSearchParams({ intent }))
}

describe('the page after saving', () => {
  test('is the next one, the pause, or the question the words are about', () => {
    expect(after('continue')).toBe('/contribute/a_testhome001/part/background.B1')
    expect(after('later')).toBe('/contribute/a_testhome001/stop')
    expect(after('to:RF12')).toBe('/contribute/a_testhome001/part/RF12')
  })

  test('never lies outside the form', () => {
    expect(after('to:../../sign-out')).toBe('/contribute/a_testhome001/part/background.B1')
    expect(after('to://elsewhere.example')).toBe('/contribute/a_testhome001/part/background.B1')
  })

  test('shows two versions of an answer before anything else', () => {
    expect(after('to:RF12', { conflicts: ['FT4'] })).toContain('/two-versions')
  })
})
