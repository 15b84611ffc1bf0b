import { ageBandIds, forms, modes, viewpoints } from '#questionnaires/engine/questionnaire.ts'
import { z } from 'zod'
import { instant, locale, longText, marker, recordId, shortText } from './fields.ts'
import { outboxEntryShape } from './outbox-entry.ts'

const answerValueShape = z.union([z.number(), z.string().max(4000), z.array(z.string().max(200)).max(60)])

export const storedAnswerShape = z.strictObject({
  value: answerValueShape.nullable(),
  rev: z.number().int().min(1),
  at: instant,
  by: shortText,
  also: z
    .array(z.strictObject({ value: answerValueShape, at: instant, by: shortText }))
    .max(40)
    .exactOptional(),
})

const answersShape = z.record(z.string().max(60), storedAnswerShape)

/** Where an answer is kept: who may read it differs by area, so each is a field of its own. */
export const answerAreas = ['answers', 'background', 'restricted', 'safety', 'voice'] as const
export type AnswerArea = (typeof answerAreas)[number]

/** A way in by link: single use, hashed at rest, with a child check. */
export const invitationShape = z.strictObject({
  state: z.enum(['live', 'spent', 'not-me', 'locked', 'replaced']),
  madeAt: instant,
  expiresAt: instant,
  spentAt: instant.nullable(),
  triesLeft: z.number().int().min(0).max(3),
})

/** What a named person has to do because of a safety answer; the answer itself stays in `safety`. */
export const safetyTaskShape = z.strictObject({
  id: recordId,
  flag: z.string().max(10),
  role: shortText,
  raisedAt: instant,
  dueAt: instant,
  acknowledgedAt: instant.nullable(),
  acknowledgedBy: recordId.nullable(),
  closedAt: instant.nullable(),
})

/** One informant's part in one round: what they were asked, what they answered, and whether they have sent it. */
export const contributionShape = z.strictObject({
  id: recordId,
  areaId: recordId,
  childId: recordId,
  roundId: recordId,
  questionnaire: z.string(),
  viewpoint: z.enum(viewpoints),
  form: z.enum(forms),
  mode: z.enum(modes),
  ageBand: z.enum(ageBandIds),
  ageMonths: z.number().int().min(0),
  correctedAgeMonths: z.number().int().min(0).nullable(),
  isBackgroundAsked: z.boolean(),
  /** The lead says this health informant is trained to look for what some questions ask of the trained alone. */
  isHealthTrained: z.boolean().exactOptional(),
  locale,
  /** What the lead calls this informant on the board, such as "Class teacher". */
  label: shortText,
  /** The account that answers; null for a link-holder. */
  authorId: recordId.nullable(),
  invitation: invitationShape.nullable(),
  /** SHA-256 of the live invitation token; null once spent, replaced or dead. */
  invitationHash: z.string().max(64).nullable(),
  contact: z.strictObject({ email: shortText.nullable(), phone: shortText.nullable() }),
  /** Named worker who filled this in by phone or beside the person. */
  completedBy: shortText.nullable(),
  openedAt: instant.nullable(),
  lastSavedAt: instant.nullable(),
  sentAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  receipt: z.string().max(20).nullable(),
  isRoundOpen: z.boolean(),
  /** Parts with blanks that the person has called finished. */
  finishedParts: z.array(z.string().max(40)).max(40).exactOptional(),
  answers: answersShape,
  background: answersShape,
  restricted: answersShape,
  safety: answersShape,
  voice: answersShape,
  markers: z.strictObject({
    answers: marker,
    background: marker,
    restricted: marker,
    safety: marker,
    voice: marker,
  }),
  safetyTasks: z.array(safetyTaskShape).max(60),
  note: longText.nullable(),
  /** When a young person of 16 or more agreed that this parent is asked. */
  youngPersonAgreedAt: instant.exactOptional(),
  outbox: z.array(outboxEntryShape).max(100),
  outboxDue: instant.nullable(),
})
export type Contribution = Readonly<z.infer<typeof contributionShape>>
export type SafetyTask = Readonly<z.infer<typeof safetyTaskShape>>
