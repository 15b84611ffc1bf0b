import { strandIds, viewpoints } from '#questionnaires/engine/questionnaire.ts'
import { needLevels } from '#questionnaires/profile/need-level.ts'
import type { ReadingKey } from '#questionnaires/profile/reading.ts'
import type { ReferralPack } from '#schemas/referral-pack.ts'
import { z } from 'zod'
import type { RoundProfile } from './round-profile.ts'
import { profileFacts } from './profile-facts.ts'

const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const strand = z.enum(strandIds)

const readings = [
  'takeaway.early-picture',
  'takeaway.nothing-yet',
  'takeaway.shines-and-help',
  'takeaway.shines',
  'takeaway.help',
  'takeaway.level',
  'takeaway.seen-differently',
] as const satisfies readonly ReadingKey[]

/** The part of a frozen pack that draws the picture: levels by viewpoint, differences, priorities, and flags for clinicians. */
const packPictureShape = z.object({
  strands: z.array(
    z.object({
      strand,
      agreement: z.number().nullable(),
      isSeenDifferently: z.boolean(),
      highest: z.enum(needLevels).nullable(),
      patterns: z.array(z.string()),
      marks: z.array(
        z.object({
          viewpoint: z.enum(viewpoints),
          state: z.enum(['answered', 'not-enough-seen', 'no-answer']),
          level: level.nullable(),
        }),
      ),
    }),
  ),
  takeaways: z.array(z.object({ key: z.enum(readings), strands: z.array(strand) })),
  priorities: z.array(strand),
  flags: z.array(z.string()),
})
export type PackPicture = Readonly<z.infer<typeof packPictureShape>>

const empty: PackPicture = { strands: [], takeaways: [], priorities: [], flags: [] }

/** What a pack freezes of a profile. */
export function packPicture(read: RoundProfile): ReferralPack['profile'] {
  const { strands, takeaways } = profileFacts(read)
  const { priorities, counted } = read
  const tasks = counted.flatMap(({ safetyTasks }) => safetyTasks)
  const flags = [...new Set(tasks.filter(({ closedAt }) => closedAt === null).map(({ flag }) => flag))].sort()
  // A copy through the shape keeps only what is named there.
  return packPictureShape.parse({ strands, takeaways, priorities, flags })
}

/** The picture a pack holds; nothing at all where a request came without a profile. */
export function pictureOf(pack: Pick<ReferralPack, 'profile'> | null): PackPicture {
  const read = packPictureShape.safeParse(pack?.profile)
  return read.success ? read.data : empty
}
