import type { Section } from '#questionnaires/engine/questionnaire.ts'
import type { Reader, TaskView } from '#server/services/contribution-pages.ts'
import { readingOf, wordSection } from './word-page.ts'

const groups = ['begin', 'strands', 'words', 'background', 'end'] as const
type Group = (typeof groups)[number]

const groupOf: Readonly<Record<string, Group>> = {
  before: 'begin',
  strengths: 'begin',
  words: 'words',
  voice: 'words',
  safety: 'end',
  sharing: 'end',
}

/** The task list in the words of its reader, in groups, in the order of the questionnaire. */
export function wordTasks(view: Reader & { readonly tasks: readonly TaskView[] }) {
  const reading = readingOf(view)
  const tasks = view.tasks.map((task) => ({
    ...task,
    group: groupIn(task.section),
    title: wordSection(task.section, reading, '').title,
    isDone: task.status === 'done' || task.isFinished,
  }))
  return groups
    .map((group) => ({ group, tasks: tasks.filter((task) => task.group === group) }))
    .filter((one) => one.tasks.length > 0)
}

function groupIn(section: Section): Group {
  return groupOf[section] ?? (section.startsWith('background.') ? 'background' : 'strands')
}
