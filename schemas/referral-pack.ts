import { z } from 'zod'

// A profile of ten strands and five viewpoints is about 60 kB; a pack must also leave room in one document.
const longestJson = 400_000

const line = z.string().max(300)
const words = z.string().max(4000)
const viewpoint = z.enum(['school', 'home', 'health', 'self', 'community'])
const json = z
  .record(z.string(), z.json())
  .refine((value) => JSON.stringify(value).length <= longestJson, { error: 'too-large' })

/** Blocks that travel only when the person who gave them agreed (background form). */
export const restrictedBlocks = ['B1_care', 'B2', 'B3', 'B7', 'B8'] as const
export type RestrictedBlock = (typeof restrictedBlocks)[number]

const restrictedPart = z.strictObject({
  block: z.enum(restrictedBlocks),
  agreedBy: line,
  agreedOn: z.iso.date(),
  answers: json,
})

/** What the service reads, frozen on the day of sending; later answers never change it. */
export const referralPackShape = z.strictObject({
  frozenAt: z.iso.datetime(),
  roundId: z.string().max(120),
  questionnaire: z.strictObject({ id: z.string().max(80), version: z.number().int().min(1) }),
  child: z.strictObject({
    givenName: line,
    familyName: line,
    knownAs: line.nullable(),
    dateOfBirth: z.iso.date(),
    nhsNumber: z.string().max(10).nullable(),
    postcode: z.string().max(10).nullable(),
    languages: z.array(line).max(20),
    interpreter: z.boolean().nullable(),
    school: line.nullable(),
    gp: line.nullable(),
  }),
  profile: json,
  impact: z
    .array(
      z.strictObject({
        strand: z.string().max(20),
        viewpoint,
        impact: z.number().int().min(0).max(4).nullable(),
        effort: z.number().int().min(0).max(4).nullable(),
        examples: words,
      }),
    )
    .max(60),
  onset: z.strictObject({ noticedAt: line.nullable(), lasting: line.nullable(), words: words.nullable() }),
  tried: z
    .array(z.strictObject({ what: words, since: z.iso.date().nullable(), whatHappened: words.nullable() }))
    .max(60),
  continuing: z.array(z.strictObject({ what: words, owner: line, since: z.iso.date().nullable() })).max(60),
  hearing: words.nullable(),
  vision: words.nullable(),
  sleep: words.nullable(),
  attendance: z.strictObject({
    percent: z.number().min(0).max(100).nullable(),
    daysSuspended: z.number().min(0).max(400).nullable(),
    partTime: z.boolean().nullable(),
    words: words.nullable(),
  }),
  familyWords: words.nullable(),
  childWords: words.nullable(),
  restricted: z.array(restrictedPart).max(restrictedBlocks.length),
})
export type ReferralPack = Readonly<z.infer<typeof referralPackShape>>
