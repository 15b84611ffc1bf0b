import type { Direction } from '#app/i18n/locale.ts'

/** The size of a picture in SVG units, and where its values are drawn; `start` and `end` follow the reading direction. */
export type Frame = {
  readonly width: number
  readonly height: number
  readonly plot: {
    readonly start: number
    readonly end: number
    readonly top: number
    readonly bottom: number
  }
  readonly fontSize: number
  readonly isNarrow: boolean
}

/** One drawing for desks and one for phones, so that letters never shrink with the screen. */
export type Frames = { readonly wide: Frame; readonly narrow: Frame }

/** Frames with room of their own: above for the words over lines, after for the words beside them, below for numbers. */
export function framesWith({
  above = 16,
  after = 16,
  below = 0,
}: {
  readonly above?: number
  readonly after?: number
  readonly below?: number
} = {}): Frames {
  return {
    wide: {
      width: 760,
      height: above + 200 + 64 + below,
      plot: { start: 60, end: 760 - after, top: above, bottom: above + 200 },
      fontSize: 15,
      isNarrow: false,
    },
    narrow: {
      width: 300,
      height: above + 170 + 64 + below,
      plot: { start: 60, end: 274, top: above, bottom: above + 170 },
      fontSize: 14,
      isNarrow: true,
    },
  }
}

/** Turns a place counted from the start of the line into one counted from the left edge, as SVG counts. */
export function fromStart({ width }: Pick<Frame, 'width'>, dir: Direction): (place: number) => number {
  return (place) => Math.round((dir === 'rtl' ? width - place : place) * 10) / 10
}
