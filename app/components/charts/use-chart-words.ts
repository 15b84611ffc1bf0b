import { useWords } from '#app/i18n/use-words.ts'
import type { Mark, NeedLevel, ProfileShape, Viewpoint } from './profile-shape.ts'

type ChartWords = {
  readonly nameOf: (viewpoint: Viewpoint) => string
  readonly levelWords: (level: NeedLevel) => string
  /** What one mark says, or "not asked" where there is none. */
  readonly saysOf: (mark: Mark | undefined) => string
}

/** The words that picture and table share, so that they cannot say different things. */
export function useChartWords(names: ProfileShape['names'] = {}): ChartWords {
  const words = useWords('chart')
  const levelWords = (level: NeedLevel) => words(`level.${level}`)
  return {
    nameOf: (viewpoint) => names[viewpoint] ?? words(`viewpoint.${viewpoint}.name`),
    levelWords,
    saysOf: (mark) => {
      if (!mark) return words('state.not-asked')
      if (mark.state === 'answered' && mark.level !== null) return levelWords(mark.level)
      return words(`state.${mark.state === 'answered' ? 'no-answer' : mark.state}`)
    },
  }
}

/** The viewpoints that were asked about anything at all, in their fixed order. */
export function askedViewpoints(
  { strands }: ProfileShape,
  order: readonly Viewpoint[],
): readonly Viewpoint[] {
  return order.filter((viewpoint) =>
    strands.some(({ marks }) => marks.some((mark) => mark.viewpoint === viewpoint)),
  )
}
