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

/** One kind of thing to do, with the children it is about. */
export type ToDo = {
  readonly kind: ToDoKind
  readonly children: readonly { readonly childId: string; readonly name: string }[]
}

/** What waits for somebody today across their list, a line a kind. */
export function toDoOf(rows: readonly CaseRow[], face: CaseloadFace): readonly ToDo[] {
  return toDoKinds
    .filter((kind) => facesOf[kind].includes(face))
    .map((kind) => ({ kind, children: rows.filter(isWaiting[kind]).map(nameOf) }))
    .filter(({ children }) => children.length > 0)
}

function nameOf({ childId, name }: CaseRow): ToDo['children'][number] {
  return { childId, name }
}

const facesOf: Readonly<Record<ToDoKind, readonly CaseloadFace[]>> = {
  'safety-task': ['safeguarding'],
  'information-asked': ['lead'],
  'ready-to-publish': ['lead'],
  'own-part': ['lead', 'teacher', 'safeguarding'],
  stuck: ['lead'],
  'review-due': ['lead'],
}

const isWaiting: Readonly<Record<ToDoKind, (row: CaseRow) => boolean>> = {
  'safety-task': ({ safetyTasks }) => safetyTasks > 0,
  'information-asked': ({ isInformationAsked }) => isInformationAsked,
  'ready-to-publish': ({ isReady }) => isReady,
  'own-part': ({ hasOwnPart }) => hasOwnPart,
  stuck: ({ stuck }) => stuck > 0,
  'review-due': ({ isReviewDue }) => isReviewDue,
}
