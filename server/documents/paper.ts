import type { Sheet } from './sheet.ts'

/** One question of a paper: its answer in a sentence, a picture with its words, and the numbers. */
export type PaperSection = {
  readonly heading: string
  readonly sentences: readonly string[]
  readonly picture?: { readonly svg: string; readonly alt: string } | undefined
  readonly table?: Sheet | undefined
  /** What the figures do not tell. */
  readonly notTold?: string | undefined
}

/** A paper to be printed, its words already looked up. */
export type Paper = {
  readonly title: string
  /** A language tag without its region, such as `en`. */
  readonly language: string
  readonly subtitle: string
  readonly notes: readonly string[]
  readonly sections: readonly PaperSection[]
  readonly footer: string
}
