import { formatList, formatMonth, formatNumber } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { Words } from '#app/i18n/words-of.ts'
import type { DemandView } from '#server/services/area/demand-view.ts'
import type { Effect } from '#server/services/area/effect-of.ts'
import type { EquityView } from '#server/services/area/equity-view.ts'
import type { HomeView } from '#server/services/area/home-view.ts'
import type { NeedsView } from '#server/services/area/needs-view.ts'
import type { WaitsView } from '#server/services/area/waits-view.ts'
import { groupName } from './group-name.ts'
import { requestNumbers } from './request-numbers.ts'
import { sayLeftOut, type LeavesOut } from './say-left-out.ts'

type Flow = NonNullable<WaitsView['flow']>
type Standard = WaitsView['standards'][number]

type Plan = NonNullable<DemandView['plan']>
type Compared = Pick<EquityView, 'comparison' | 'by' | 'localities'>

/** How figures of the area are said, the same on a page, in a picture and on paper. */
export function areaNumbers(words: Words, locale: Locale) {
  const count = (shown: number | null) => (shown === null ? words('hidden') : formatNumber(locale, shown))
  const weeks = (shown: number | null) =>
    shown === null ? words('hidden') : words('weeks', { count: Math.round(shown) })
  const over = ({ over: all, percent }: Standard) =>
    all !== null && percent !== null ? words('share', { count: count(all), percent }) : count(all)
  return {
    count,
    weeks,
    over,
    ...requestNumbers(words, locale),
    sayWaits: ({ waiting, medianWeeks }: WaitsView) => {
      if (waiting === null) return words('waits.sentenceHidden')
      if (medianWeeks === null) return words('waits.sentenceCount', { count: count(waiting) })
      return words('waits.sentenceBoth', { count: count(waiting), weeks: weeks(medianWeeks) })
    },
    sayChange: (change: WaitsView['change']) => sayChange(words, change),
    sayFlow: (flow: Flow) => [sayFlow(words, flow, count), ...sayLeftOut(words, locale, flow)].join(' '),
    sayLeftOut: (shown: LeavesOut) => sayLeftOut(words, locale, shown),
    sayEffect: (effect: Effect, sessions: number, month: string) =>
      words(effect.weeks >= 0 ? 'effect.shorter' : 'effect.longer', {
        sessions: words(sessions > 0 ? 'effect.more' : 'effect.fewer', { count: Math.abs(sessions) }),
        weeks: words('weeks', { count: Math.abs(Math.round(effect.weeks)) }),
        month: formatMonth(locale, month),
        range: sayRange(words, effect),
      }),
    sayRelief: (plan: Plan, { within, targetWeeks }: DemandView['whatIf']) =>
      sayRelief(words, locale, { plan, within, targetWeeks }),
    sayWho: (who: Pick<HomeView, 'differs' | 'compared'>) => sayWho(words, locale, who),
    sayGaps: (needs: Pick<NeedsView, 'withoutOpen'>) => sayGaps(words, locale, needs),
    sayGated: ({ gated: { strands, unmet } }: NeedsView) => {
      if (strands.length === 0) return null
      const said = formatList(
        locale,
        strands.map((strand) => words(`strands:said.${strand}`)),
      )
      return unmet === null
        ? words('needs.gatedHidden', { strands: said })
        : words('needs.gated', { strands: said, count: count(unmet) })
    },
    sayComparison: (view: Compared) => sayComparison(words, locale, view),
  }
}

/** The same for the page being shown. */
export function useAreaNumbers() {
  const words = useWords('area')
  const { locale } = useLocale()
  return areaNumbers(words, locale)
}

function sayChange(words: Words, change: WaitsView['change']): string {
  if (change.kind === 'too-early') {
    return words('change.tooEarly', { count: change.months, least: change.leastMonths })
  }
  const assurance = change.assurance ? words(`change.${change.assurance}`, { weeks: change.target }) : ''
  return `${words(`change.${change.verdict}`)} ${assurance}`.trim()
}

function sayGaps(words: Words, locale: Locale, { withoutOpen }: Pick<NeedsView, 'withoutOpen'>): string {
  if (withoutOpen.length === 0) return words('needs.gapsNone')
  const names = withoutOpen.map((strand) => words(`strands:said.${strand}`))
  return words('needs.gapsSome', { strands: formatList(locale, names) })
}

// The band that gained most since the first month drawn is where children pile up.
function sayFlow(words: Words, flow: Flow, count: (shown: number) => string): string {
  const [first, last] = [flow.months[0], flow.months.at(-1)]
  const steps = ['deciding', 'waiting', 'assessing'] as const
  const gains = steps.map((step) => ({ step, gain: (last?.[step] ?? 0) - (first?.[step] ?? 0) }))
  const [most] = gains.sort((one, other) => other.gain - one.gain)
  if (!most || most.gain < 10) return words('flow.steady')
  return words('flow.grown', { step: words(`flow.step.${most.step}`), count: count(most.gain) })
}

function sayRange(words: Words, effect: Effect): string {
  const ends = effect.weeks >= 0 ? [effect.low, effect.high] : [-effect.high, -effect.low]
  const rounded = (parts: number) => ends.map((end) => Math.round(end * parts) / parts)
  const [least, most] = rounded(1)
  // Ends that are the same when rounded would look like certainty.
  const [low = 0, high = 0] = least === most ? rounded(10) : [least, most]
  return words('effect.range', { low, high })
}

type Relief = { readonly plan: Plan; readonly within: number; readonly targetWeeks: number }

function sayRelief(words: Words, locale: Locale, { plan, within, targetWeeks }: Relief): readonly string[] {
  const { relief, rates, weeksToGoal } = plan
  const contacts = relief === null ? null : Math.round(Math.max(0, relief - rates.leaving) * 10) / 10
  return [
    ...(contacts === null
      ? []
      : [words('board.relief', { count: formatNumber(locale, contacts), within, target: targetWeeks })]),
    weeksToGoal === 'never' || weeksToGoal === null
      ? words('board.never')
      : words('board.toGoal', { weeks: words('weeks', { count: Math.ceil(weeksToGoal) }) }),
  ]
}

function sayWho(
  words: Words,
  locale: Locale,
  { differs, compared }: Pick<HomeView, 'differs' | 'compared'>,
): string {
  if (compared.length === 0) return words('home.whoNotEnough')
  const names = (differs.length > 0 ? differs : compared).map((by) => words(`by.${by}`))
  return words(differs.length > 0 ? 'home.whoDiffers' : 'home.whoSame', { by: formatList(locale, names) })
}

function sayComparison(words: Words, locale: Locale, compared: Compared): string {
  const { comparison } = compared
  if (comparison.kind !== 'differs') return words(`equity.${comparison.kind}`)
  const names = (groups: readonly string[]) =>
    formatList(
      locale,
      groups.map((group) => groupName(words, compared, group)),
    )
  const { higher, lower } = comparison
  return [
    ...(higher.length > 0 ? [words('equity.higher', { groups: names(higher) })] : []),
    ...(lower.length > 0 ? [words('equity.lower', { groups: names(lower) })] : []),
  ].join(' ')
}
