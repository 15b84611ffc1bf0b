import { z } from 'zod'
import { episodeGroupsShape, senProvisions } from './episode-row.ts'
import { day, instant, locale, longText, marker, recordId, shortText } from './fields.ts'

export const tieStates = ['proposed', 'verified', 'active', 'review-due', 'suspended', 'ended'] as const

export const bars = ['court-order', 'young-person-said-no', 'conflict-of-interest'] as const
export type Bar = (typeof bars)[number]

/** What a grown-up, or the young person, is to a child; dated, with the evidence noted. */
export const tieShape = z.strictObject({
  personId: recordId,
  kind: z.enum(['parent', 'carer', 'self', 'teacher']),
  /** What the family calls this person; never shown to other families. */
  label: shortText,
  state: z.enum(tieStates),
  evidence: shortText,
  from: day,
  until: day.nullable(),
  /** A bar wins over everything else: court order, protected address, the young person's wish. */
  bar: z.enum(bars).nullable(),
  /** Contact details belong to this person alone. */
  contact: z.strictObject({
    phone: shortText.nullable(),
    email: shortText.nullable(),
    address: shortText.nullable(),
    marker,
  }),
})
export type Tie = Readonly<z.infer<typeof tieShape>>

/** Why the service may hold a record of this child at all: shown to families, chosen when the record is made. */
export const recordBases = ['sen-support', 'early-years-support', 'asked-by-family'] as const

export const careStatuses = ['none', 'in-care', 'previously-in-care'] as const

/** Groups that are asked after, for figures alone; null for what nobody said. */
export const equalityShape = episodeGroupsShape.pick({
  ethnicity: true,
  deprivation: true,
  freeMeals: true,
  language: true,
})
export type Equality = Readonly<z.infer<typeof equalityShape>>

/** Where somebody learns who is in no nursery, school or college. */
export const learningElsewhere = ['home-educated', 'not-in-setting'] as const

/** A child or young person aged 0 to 25, and who stands around them. */
export const childShape = z.strictObject({
  id: recordId,
  areaId: recordId,
  givenName: shortText,
  familyName: shortText,
  likesToBeCalled: shortText,
  birthDate: day,
  /** Weeks of pregnancy at birth, when born early and known. */
  gestationWeeks: z.number().int().min(22).max(44).nullable(),
  sex: z.enum(['female', 'male', 'not-said']),
  schoolId: recordId.nullable(),
  /** Health visiting service or clinic that may open rounds for this child (under fives). */
  healthOrganisationId: recordId.nullable(),
  /** Said of a child who learns at home or nowhere just now, by whom and since when; a school may still be on the record. */
  learnsElsewhere: z
    .strictObject({ where: z.enum(learningElsewhere), by: recordId, on: day })
    .nullable()
    .exactOptional(),
  leadPersonId: recordId.nullable(),
  yearGroup: shortText.nullable(),
  ties: z.array(tieShape).max(40),
  band: z.strictObject({ chosen: z.enum(['EY', 'PRI', 'SEC', 'P16']), reason: longText }).nullable(),
  isProtected: z.boolean(),
  /** Somebody has asked to lift a protection: `family`, or the person who is barred. A second person lifts it. */
  liftAsked: z.strictObject({ of: shortText, by: recordId, at: instant }).exactOptional(),
  basis: z.enum(recordBases).exactOptional(),
  care: z.enum(careStatuses),
  interpreter: locale.nullable(),
  /** What is in place at school, as it was said last; nothing of children whose record is older. */
  provision: z.enum(senProvisions).nullable().exactOptional(),
  /** Said once and by choice, for figures about an area alone. */
  equality: equalityShape.exactOptional(),
  /** Initials and year of birth, `A.K.2018`: all that a possible duplicate shows. */
  initialsAndYear: z.string().max(20),
  /** School staff only. */
  workingNote: z.strictObject({ text: longText, marker }).nullable(),
  /** Safeguarding lead only. */
  safeguardingNote: z
    .strictObject({
      text: longText,
      marker,
      /** Whether the safeguarding lead lets school staff know that there is a note */
      isExistenceShared: z.boolean().exactOptional(),
    })
    .nullable(),
  addedOn: day,
  /** From this day on no message leaves for this child or about it. */
  diedOn: day.nullable().exactOptional(),
  marker,
})
export type Child = Readonly<z.infer<typeof childShape>>
