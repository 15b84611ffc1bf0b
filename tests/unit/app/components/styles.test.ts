import { readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const files = readdirSync('app/styles').filter((name) => name.endsWith('.css'))
const textOf = (name: string) => readFileSync(`app/styles/${name}`, 'utf8')

describe('styles', () => {
  test('every style file is part of the whole', () => {
    const imported = [...textOf('app.css').matchAll(/'\.\/([^']+)'/g)].map(([, name]) => name)
    expect(imported.sort()).toEqual(files.filter((name) => name !== 'app.css').sort())
  })

  test('nothing is placed left or right, so that pages can be read from either side', () => {
    const physical =
      /(?:^|[\s;{])(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)|left|right|top|bottom|float:\s*(?:left|right)|text-align:\s*(?:left|right)|width|height)\s*:/m
    for (const name of files) expect(textOf(name), name).not.toMatch(physical)
  })

  test('the whole weighs at most 12 kB on the wire', () => {
    expect(gzipSync(files.map(textOf).join('\n')).length).toBeLessThanOrEqual(12 * 1024)
  })
})
