export const viewpoints = ['school', 'home', 'health', 'self', 'community'] as const
export type Viewpoint = (typeof viewpoints)[number]

export const strandIds = ['SLC', 'SOC', 'ATT', 'ENE', 'EMO', 'SNS', 'MOT', 'FLX', 'LRN', 'DLV'] as const
export type StrandId = (typeof strandIds)[number]

/** Early years, primary, secondary, post-16. */
export const ageBandIds = ['EY', 'PRI', 'SEC', 'P16'] as const
export type AgeBand = (typeof ageBandIds)[number]

/** `easy` is easy-read sentences with three faces, for anyone; `child5` and `child3` are the child's own wording. */
export const forms = ['full', 'brief', 'child5', 'child3', 'easy', 'observation'] as const
export type Form = (typeof forms)[number]

/** How the form was completed. */
export const modes = ['own', 'by-proxy', 'with-adult', 'by-observation'] as const
export type Mode = (typeof modes)[number]

export const scaleIds = ['adult5', 'child5', 'child3', 'impact4', 'effort4'] as const
export type ScaleId = (typeof scaleIds)[number]

export const blockIds = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9'] as const
export type BlockId = (typeof blockIds)[number]

/** Whose words a question is in. */
export const voices = ['school', 'home', 'health', 'child', 'easy'] as const
export type Voice = (typeof voices)[number]

export type Section =
  'before' | 'strengths' | StrandId | 'words' | 'voice' | `background.${BlockId}` | 'safety' | 'sharing'

/** The order of the sections: strengths first, easy before sensitive. */
export const sectionOrder: readonly Section[] = [
  'before',
  'strengths',
  ...strandIds,
  'words',
  'voice',
  ...blockIds.map((id) => `background.${id}` as const),
  'safety',
  'sharing',
]

/** A viewpoint in a form. */
export type Offer = `${Viewpoint}.${Form}`

/** The forms each viewpoint may be given. */
export const formsOf = {
  school: ['full', 'brief', 'easy'],
  home: ['full', 'brief', 'easy'],
  health: ['full', 'brief', 'easy'],
  self: ['child5', 'child3', 'easy', 'observation'],
  community: ['full', 'brief', 'easy'],
} as const satisfies Record<Viewpoint, readonly Form[]>
