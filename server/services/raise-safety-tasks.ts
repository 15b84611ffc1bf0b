import type { Clock, FlagRole, Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import { openedTasks, triggeredFlags, type RaisedFlag } from '#questionnaires/engine/triggered-flags.ts'
import type { Contribution, SafetyTask } from '#schemas/contribution.ts'
import { answersInForm } from './answers-in-form.ts'
import { askedOf } from './asked-of.ts'
import { dueAt } from './due-at.ts'

// What a background answer asks of a person, beyond the flags; a note alone asks nothing.
const backgroundTasks: Readonly<Record<string, { flag: string; role: FlagRole; clock: Clock }>> = {
  'offer-conversation-within-5-school-days': {
    flag: 'TALK',
    role: 'lead-professional',
    clock: { within: 5, unit: 'school-days' },
  },
}

/** What safety answers show at once: advice by flag and answer, on the page of the question that raised it. */
export function raisedBy(questionnaire: Questionnaire, contribution: Contribution): readonly RaisedFlag[] {
  return triggeredFlags(questionnaire, askedOf(contribution), answersInForm(questionnaire, contribution))
}

type Needed = { readonly flag: string; readonly role: FlagRole; readonly dueAt: string }

/** The tasks that answers ask of named people and nobody has yet, or not so soon. An answer taken back closes nothing: a person does. */
export function newSafetyTasks(
  questionnaire: Questionnaire,
  contribution: Contribution,
  { at, newId }: { readonly at: string; readonly newId: (prefix: string) => string },
): readonly SafetyTask[] {
  return needed(questionnaire, contribution, at)
    .filter((need) => !contribution.safetyTasks.some((task) => covers(task, need)))
    .map((need) => ({
      id: newId('y'),
      ...need,
      raisedAt: at,
      acknowledgedAt: null,
      acknowledgedBy: null,
      closedAt: null,
    }))
}

function needed(questionnaire: Questionnaire, contribution: Contribution, at: string): readonly Needed[] {
  const asked = askedOf(contribution)
  const values = answersInForm(questionnaire, contribution)
  const flagged = raisedBy(questionnaire, contribution).flatMap(({ flagId, routesTo, clock }) =>
    routesTo.map((role) => ({ flag: flagId, role, dueAt: dueAt(clock, at) })),
  )
  const opened = openedTasks(questionnaire, asked, values).flatMap((name) => {
    const task = backgroundTasks[name]
    return task ? [{ flag: task.flag, role: task.role, dueAt: dueAt(task.clock, at) }] : []
  })
  return soonestOfEach([...flagged, ...opened])
}

// Two answers may raise one flag: the person is asked once, by the sooner time.
function soonestOfEach(needs: readonly Needed[]): readonly Needed[] {
  const soonest = new Map<string, Needed>()
  for (const need of needs.toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))) {
    const key = `${need.flag} ${need.role}`
    if (!soonest.has(key)) soonest.set(key, need)
  }
  return [...soonest.values()]
}

function covers(task: SafetyTask, need: Needed): boolean {
  return task.flag === need.flag && task.role === need.role && task.dueAt <= need.dueAt
}
