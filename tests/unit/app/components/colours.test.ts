import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { markOutlines } from '#app/components/charts/viewpoint-mark.tsx'

const tokens = new Map(
  [...readFileSync('app/styles/tokens.css', 'utf8').matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(
    ([, name = '', colour = '']) => [name, colour],
  ),
)

function channels(hex: string): readonly number[] {
  const digits = hex.slice(1)
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  return [0, 2, 4].map((start) => Number.parseInt(full.slice(start, start + 2), 16) / 255)
}

// WCAG 2.2, relative luminance.
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const token = (name: string) => tokens.get(name) ?? ''

describe('colours', () => {
  test.each([
    ['ink', 'paper'],
    ['ink-soft', 'paper'],
    ['ink-soft', 'panel'],
    ['brand', 'paper'],
    ['brand', 'panel'],
    ['brand-dark', 'brand-tint'],
    ['on-brand', 'brand'],
  ])('words in %s on %s can be read', (ink, ground) => {
    expect(contrast(token(ink), token(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test('the edge of a field can be seen', () => {
    expect(contrast(token('edge'), token('card'))).toBeGreaterThanOrEqual(3)
  })

  test('a white letter on every mark can be read', () => {
    for (const { colour } of Object.values(markOutlines))
      expect(contrast(colour, '#fff')).toBeGreaterThanOrEqual(4.5)
  })
})
