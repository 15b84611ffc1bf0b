import { describe, expect, test } from 'vitest'
import { controlChart, type Series } from '#server/waiting/spread/control-chart.ts'
import { valueOf } from '../value-of.ts'

const usual = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11]
const chartOf = (values: readonly number[], series: Partial<Series> = {}) =>
  valueOf(controlChart({ values, better: 'lower', ...series }))
const rulesOf = (values: readonly number[], at: number, series: Partial<Series> = {}) =>
  chartOf(values, series)
    .points.at(at)
    ?.signals.map(({ rule }) => rule)

describe('whether a figure is changing (XmR)', () => {
  test('the limits are the mean and 2.66 mean moving ranges either side', () => {
    const [point] = chartOf(usual).points
    expect(point?.centre).toBeCloseTo(10.5, 9)
    expect(point?.upper).toBeCloseTo(13.16, 9)
    expect(point?.lower).toBeCloseTo(7.84, 9)
    expect(chartOf(usual)).toMatchObject({ verdict: 'usual', assurance: null })
  })

  test('a wait is never under nothing, so neither is its lower limit', () => {
    expect(chartOf([0, 9, 0, 9, 0, 9, 0, 9, 0, 9, 0, 9]).points[0]?.lower).toBe(0)
  })

  test('a value outside the limits is a signal, worse when waits go up and better when they go down', () => {
    expect(rulesOf([...usual, 20], -1, { baseline: 12 })).toEqual(['outside-limits'])
    expect(chartOf([...usual, 20], { baseline: 12 }).verdict).toBe('worse')
    expect(chartOf([...usual, 1], { baseline: 12 }).verdict).toBe('better')
    expect(chartOf([...usual, 20], { baseline: 12, better: 'higher' }).verdict).toBe('better')
  })

  test('seven on one side are a shift, six are not', () => {
    const six = [10.8, 10.7, 10.8, 10.7, 10.8]
    expect(rulesOf([...usual, ...six], -1, { baseline: 12 })).toEqual([])
    expect(rulesOf([...usual, ...six, 10.7], -1, { baseline: 12 })).toEqual(['shift'])
    expect(rulesOf([...usual, ...six, 10.7], 10, { baseline: 12 })).toEqual([])
    expect(rulesOf([...usual, ...six, 10.7], 11, { baseline: 12 })).toEqual(['shift'])
  })

  test('seven that rise one after another are a trend, six are not', () => {
    const rising = [10.1, 10.2, 10.3, 10.4, 10.6, 10.7]
    expect(rulesOf([...usual.slice(0, 11), 10.9, ...rising], -1, { baseline: 11 })).toEqual([])
    const seven = chartOf([...usual, 10, ...rising], { baseline: 12 }).points.slice(-7)
    expect(seven.map(({ signals }) => signals.map(({ rule }) => rule))).toEqual(seven.map(() => ['trend']))
    expect(seven.at(-1)?.tone).toBe('worse')
  })

  test('two of three in the outer third of one side are a signal, one is not', () => {
    expect(rulesOf([...usual, 12.5, 10], -2, { baseline: 12 })).toEqual([])
    expect(rulesOf([...usual, 12.5, 10, 12.6], -1, { baseline: 12 })).toEqual(['two-in-three'])
    expect(rulesOf([...usual, 12.5, 10, 12.6], -2, { baseline: 12 })).toEqual([])
    expect(rulesOf([...usual, 12.5, 10, 8.2], -1, { baseline: 12 })).toEqual([])
  })

  test('the target will be met, will not, or may be', () => {
    expect(chartOf(usual, { target: 18 }).assurance).toBe('always-met')
    expect(chartOf(usual, { target: 5 }).assurance).toBe('not-met')
    expect(chartOf(usual, { target: 10 }).assurance).toBe('sometimes-met')
    expect(chartOf(usual, { target: 5, better: 'higher' }).assurance).toBe('always-met')
  })

  test('a new process begins only where its reason was written down', () => {
    const values = [...usual, ...usual.map((value) => value + 20)]
    const points = chartOf(values, { steps: [{ at: 12, reason: 'A second clinic opened' }] }).points
    expect(points[11]?.centre).toBeCloseTo(10.5, 9)
    expect(points[12]?.centre).toBeCloseTo(30.5, 9)
    expect(points.every(({ tone }) => tone === 'usual')).toBe(true)
    expect(controlChart({ values, better: 'lower', steps: [{ at: 12, reason: ' ' }] })).toMatchObject({
      refusal: 'step-without-reason',
    })
  })

  test('eleven values are too early to say, and other nonsense is refused by name', () => {
    const refusal = (values: readonly number[], series: Partial<Series> = {}) =>
      controlChart({ values, better: 'lower', ...series })
    expect(refusal(usual.slice(1))).toMatchObject({ refusal: 'too-early' })
    expect(refusal([...usual, Number.NaN])).toMatchObject({ refusal: 'value-not-sound' })
    expect(refusal(usual, { steps: [{ at: 12, reason: 'x' }] })).toMatchObject({
      refusal: 'step-outside-series',
    })
    expect(refusal(usual, { baseline: 1 })).toMatchObject({ refusal: 'baseline-too-short' })
    expect(refusal(usual, { steps: [{ at: 11, reason: 'x' }] })).toMatchObject({
      refusal: 'baseline-too-short',
    })
  })
})
