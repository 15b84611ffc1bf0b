import { strandIds, type Questionnaire, type StrandId } from '#questionnaires/engine/questionnaire.ts'
import type { LevelIndex } from '#questionnaires/profile/need-level.ts'
import type { OpenedProfile } from './opened-profile.ts'
import { ownRemarks, type OwnRemarks } from './profile-remarks.ts'
import { strengthsIn } from './profile-strengths.ts'

/** The three shelves of a child's own page, in the order they are read. */
export const shelves = ['good-at', 'ok', 'would-like-help'] as const
export type Shelf = (typeof shelves)[number]

/** Somebody sees one thing more or less easily than the child does; told only when the child asks. */
export type SeenBy = { readonly strand: StrandId; readonly who: 'school' | 'home'; readonly as: Shelf }

/** A child's own page: what they said, on three shelves, without a scale and without anybody else unless they ask. */
export type ChildProfile = {
  readonly name: string
  readonly shelves: Readonly<Record<Shelf, readonly StrandId[]>>
  readonly goodAtWords: readonly string[]
  readonly helps: readonly string[]
  /** Whether the child has rated anything; otherwise the shelves are empty. */
  readonly hasAnswered: boolean
  readonly hasOtherViews: boolean
  /** What the child says is not true, by line. */
  readonly remarks: OwnRemarks
  /** Null until the child asks. */
  readonly otherViews: readonly SeenBy[] | null
}

const shelfOf = {
  0: 'good-at',
  1: 'ok',
  2: 'would-like-help',
  3: 'would-like-help',
  4: 'would-like-help',
} as const satisfies Record<LevelIndex, Shelf>

/** The child's page; other people's views are in it only when the child has asked to see them. */
export function childProfile(
  questionnaire: Questionnaire,
  opened: OpenedProfile,
  wantsOtherViews: boolean,
): ChildProfile {
  const { reader, read, sent, child } = opened
  const { tags, childWords, helpsChild } = strengthsIn(questionnaire, {
    reader,
    sent,
    name: child.likesToBeCalled,
  })
  const own = ownShelves(opened)
  const others = otherViews(opened, own)
  return {
    name: child.likesToBeCalled,
    shelves: {
      'good-at': onShelf(own, 'good-at'),
      ok: onShelf(own, 'ok'),
      'would-like-help': onShelf(own, 'would-like-help'),
    },
    goodAtWords: [
      ...childWords,
      ...tags.filter(({ saidBy }) => saidBy.includes('self')).map(({ words }) => words),
    ],
    helps: helpsChild,
    hasAnswered: read.counted.some(({ viewpoint }) => viewpoint === 'self'),
    remarks: ownRemarks(opened.round, reader),
    hasOtherViews: others.length > 0,
    otherViews: wantsOtherViews ? others : null,
  }
}

type Shelves = ReadonlyMap<StrandId, Shelf>

function ownShelves({ read }: OpenedProfile): Shelves {
  const own = new Map<StrandId, Shelf>()
  for (const { strand, levels } of read.profile.strands) {
    const level = levels.self?.level ?? null
    if (level !== null) own.set(strand, shelfOf[level])
  }
  return own
}

function onShelf(own: Shelves, shelf: Shelf): readonly StrandId[] {
  return strandIds.filter((strand) => own.get(strand) === shelf)
}

function otherViews({ read }: OpenedProfile, own: Shelves): readonly SeenBy[] {
  return read.profile.strands.flatMap(({ strand, levels }) =>
    (['school', 'home'] as const).flatMap((who) => {
      const level = levels[who]?.level ?? null
      const mine = own.get(strand)
      if (level === null || mine === undefined || shelfOf[level] === mine) return []
      return [{ strand, who, as: shelfOf[level] }]
    }),
  )
}
