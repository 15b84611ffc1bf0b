import type { IconName } from '../icon.tsx'

export type FieldOption = {
  readonly value: string
  readonly label: string
  readonly special?: boolean
  readonly picture?: IconName
}

type Worded = {
  readonly id: string
  readonly text: string
  readonly hint?: string
  /** Waits for another answer on the same page. */
  readonly isIfSo?: boolean
  /** What is answered now: one text, or each ticked key. */
  readonly values: readonly string[]
}

export type ChoiceOfField = Worded & {
  readonly kind: 'radios' | 'faces' | 'ticks'
  readonly options: readonly FieldOption[]
}

export type WrittenField = Worded &
  (
    | {
        readonly kind: 'words'
        readonly length: number
        readonly isLong: boolean
        /** The page of the question these words may lead to. */
        readonly leadsTo?: string
      }
    | { readonly kind: 'number' }
    | { readonly kind: 'date'; readonly mayBeUnknown: boolean }
  )

/** One question in the words of whoever is asked, ready to be drawn. */
export type Field = ChoiceOfField | WrittenField | (Worded & { readonly kind: 'info' })
