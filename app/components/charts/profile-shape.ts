export const viewpoints = ['school', 'home', 'health', 'self', 'community'] as const

export type Viewpoint = (typeof viewpoints)[number]

/** 4 = a high level of help, 0 = a strength. */
export type NeedLevel = 0 | 1 | 2 | 3 | 4

export const needLevels = [4, 3, 2, 1, 0] as const satisfies readonly NeedLevel[]

/** What one viewpoint said about a strand. Somebody who was not asked has no mark at all. */
export type Mark = {
  readonly viewpoint: Viewpoint
  readonly level: NeedLevel | null
  readonly state: 'answered' | 'no-answer' | 'not-enough-seen'
  readonly previousLevel?: NeedLevel | null | undefined
}

export type AnsweredMark = Mark & { readonly level: NeedLevel }

export type StrandPicture = {
  readonly id: string
  readonly name: string
  readonly marks: readonly Mark[]
  /** 0 to 100, or null when there are not two views to compare. */
  readonly agreement: number | null
  /** The row as a sentence. */
  readonly sentence: string
}

export type ProfileShape = {
  readonly strands: readonly StrandPicture[]
  /** What to take away, in one sentence. */
  readonly sentence: string
  /** What to call a viewpoint here, such as the child's first name for `self`. */
  readonly names?: Partial<Record<Viewpoint, string>>
}

/** The marks that have a place on the scale. */
export function answeredMarks(marks: readonly Mark[]): readonly AnsweredMark[] {
  return marks.filter((mark): mark is AnsweredMark => mark.state === 'answered' && mark.level !== null)
}
