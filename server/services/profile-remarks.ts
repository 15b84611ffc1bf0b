import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { remarkLines, type Remark, type RemarkLine, type Round } from '#schemas/round.ts'
import { rounds } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import { newestForFamily, openIdentity } from './opened-profile.ts'
import { personOf } from './person-of.ts'
import type { ProfileReader } from './profile-reader.ts'
import { revOf } from './rev-of.ts'

/** "Not true for me", said of one line of the newest published profile, or taken back. */
export type TypedRemark = {
  readonly childId: string
  readonly line: string
  readonly words: string
  readonly isTakenBack: boolean
}

const mostWords = 500
const mostRemarks = 200

/** Keeps somebody's own remark beside a line; the profile itself never changes. Saying it again replaces their words. */
export async function sayNotTrue(
  desk: Desk,
  actor: Actor,
  { childId, line, words, isTakenBack }: TypedRemark,
): Promise<Outcome<{ rev: number }>> {
  const identity = await openIdentity(desk, actor, { childId })
  const round = identity.ok ? newestForFamily(identity.value.rounds, desk.now()) : null
  const about = round ? { childId, roundId: round.id } : { childId }
  const opened = await desk.gate.openChild({ actor, action: 'write', section: 'profile-remark' }, about)
  if (!opened.ok || !round) return refused('not-found')
  const chosen = remarkLines.find((known) => known === line)
  if (!chosen) return refused('not-found')
  const said = words.replace(/\r\n?/g, '\n').trim()
  if (said.length > mostWords) return refused('remark-too-long')
  const by = personOf(actor).personId
  const viewpoint = opened.value.grant.by === 'young-person' ? ('self' as const) : ('home' as const)
  const remark: Remark = { line: chosen, by, viewpoint, words: said, at: desk.now() }
  return revOf(
    await desk.store.records(rounds).mutate(round.id, (current) => withRemark(current, remark, isTakenBack)),
  )
}

function withRemark<Kept extends Round>(
  current: Kept,
  remark: Remark,
  isTakenBack: boolean,
): Outcome<Kept, 'too-many-remarks'> {
  const others = (current.remarks ?? []).filter(({ by, line }) => by !== remark.by || line !== remark.line)
  if (isTakenBack) return done({ ...current, remarks: others })
  if (others.length >= mostRemarks) return refused('too-many-remarks')
  return done({ ...current, remarks: [...others, remark] })
}

/** A person's own remarks: their words by line. Nobody reads another's here. */
export type OwnRemarks = Readonly<Partial<Record<RemarkLine, string>>>

/** What this reader said of a round; nothing for a preview, which nobody reads as themselves. */
export function ownRemarks({ remarks = [] }: Round, { personId }: ProfileReader): OwnRemarks {
  const own = remarks.filter(({ by }) => by === personId)
  return Object.fromEntries(own.map(({ line, words }) => [line, words]))
}

/** A remark as the people who lead the round read it, with what its author is called on the board. */
export type RemarkView = Pick<Remark, 'line' | 'words'> & { readonly who: string; readonly on: string }

/** Everybody's remarks on a round, for the people who lead it. */
export function remarkViews(
  { remarks = [] }: Round,
  { ties, likesToBeCalled }: Child,
): readonly RemarkView[] {
  return remarks.map(({ line, words, by, viewpoint, at }) => {
    const label = ties.find(({ personId }) => personId === by)?.label ?? ''
    return { line, words, who: viewpoint === 'self' ? likesToBeCalled : label, on: londonDay(at) }
  })
}
