import type { AnswerValues } from '#questionnaires/engine/answers.ts'
import type { Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import type { PartState, PartStory, RoundStory, TieStory } from './stories.ts'

type Reach = {
  readonly email?: string
  readonly hasAccount?: boolean
  readonly address?: string
  readonly locale?: 'en-GB-x-easy'
}

/** A parent living with the child, known by a label. */
export function parent(label: string, name: string, reach: Reach = {}): TieStory {
  return {
    kind: 'parent',
    label,
    name,
    email: reach.email ?? null,
    hasAccount: reach.hasAccount ?? false,
    address: reach.address ?? null,
    ...(reach.locale && { locale: reach.locale }),
  }
}

/** The teacher of the demonstration, named on the team of a child. */
export const classTeacher: TieStory = {
  kind: 'teacher',
  label: 'Class teacher',
  name: 'Gareth Hill',
  email: 'teacher@oakfield.example',
  hasAccount: true,
  address: null,
}

type Told = { readonly state?: PartState; readonly given?: AnswerValues } & Partial<
  Pick<PartStory, 'form' | 'needs' | 'isByPhone' | 'isHealthTrained'>
>

/** The part of the lead professional. */
export function byLead(viewpoint: 'school' | 'health', told: Told = {}): PartStory {
  return { from: 'lead', label: '', viewpoint, state: 'sent', ...told }
}

/** The part of somebody with a tie, known by its label. */
export function byTie(label: string, viewpoint: Viewpoint, told: Told = {}): PartStory {
  return { from: 'tie', label, viewpoint, state: 'sent', ...told }
}

/** The part of somebody who comes in by a link. */
export function byLink(label: string, viewpoint: Viewpoint, told: Told = {}): PartStory {
  return { from: 'link', label, viewpoint, state: 'sent', ...told }
}

/** The child's own part; everybody may read it unless the story says otherwise. */
export function byChild(told: Told = {}): PartStory {
  const { given, ...rest } = told
  return {
    from: 'child',
    label: '',
    viewpoint: 'self',
    state: 'sent',
    given: { sharing: 'all', ...given },
    ...rest,
  }
}

/** A round that was published. */
export function publishedRound(
  openedDaysAgo: number,
  publishedDaysAgo: number,
  parts: readonly PartStory[],
): RoundStory {
  return { openedDaysAgo, publishedDaysAgo, purpose: null, parts }
}

/** A round in which people are still answering. */
export function openRound(openedDaysAgo: number, parts: readonly PartStory[]): RoundStory {
  return { openedDaysAgo, publishedDaysAgo: null, purpose: null, parts }
}
