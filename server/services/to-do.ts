import type { CaseloadFace, CaseRow } from './case-row.ts'

/** What can wait for somebody today, most pressing first. */
export const toDoKinds = [
  'safety-task',
  'information-asked',
  'ready-to-publish',
  'own-part',
  'stuck',
  'review-due',
] as const
export type ToDoKind = (typeof toDoKinds)[number]

export type ToDo = {
  readonly kind: ToDoKind
  readonly childId: string
  readonly name: string
  readonly count: number
}

/** What waits for somebody today about one child of their list. */
export function toDoOf(row: CaseRow, face: CaseloadFace): readonly ToDo[] {
  return toDoKinds.flatMap((kind) => {
    const count = facesOf[kind].includes(face) ? countOf[kind](row) : 0
    return count > 0 ? [{ kind, childId: row.childId, name: row.name, count }] : []
  })
}

const facesOf: Readonly<Record<ToDoKind, readonly CaseloadFace[]>> = {
  'safety-task': ['safeguarding'],
  'information-asked': ['lead'],
  'ready-to-publish': ['lead'],
  'own-part': ['lead', 'teacher', 'safeguarding'],
  stuck: ['lead'],
  'review-due': ['lead'],
}

const countOf: Readonly<Record<ToDoKind, (row: CaseRow) => number>> = {
  'safety-task': ({ safetyTasks }) => safetyTasks,
  'information-asked': ({ isInformationAsked }) => Number(isInformationAsked),
  'ready-to-publish': ({ isReady }) => Number(isReady),
  'own-part': ({ hasOwnPart }) => Number(hasOwnPart),
  stuck: ({ stuck }) => stuck,
  'review-due': ({ isReviewDue }) => Number(isReviewDue),
}
