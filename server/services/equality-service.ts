import type { Actor } from '#schemas/actor.ts'
import { equalityShape, type Equality } from '#schemas/child.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { monthsToOwnSay } from '#schemas/own-say.ts'
import type { Action } from '#server/access/facts.ts'
import { children } from '#server/store/collections.ts'
import type { Gate } from './gate.ts'
import type { Parts } from './parts.ts'

/** The questions, in order, each with the groups somebody may choose; leaving one out is an answer too. */
export const equalityQuestions = ['ethnicity', 'language', 'freeMeals'] as const
const groupsOf = (name: (typeof equalityQuestions)[number]) => equalityShape.shape[name].unwrap().options

/** Whether whoever sent this is asked about groups: somebody who cares for the child, or a young person from 16. */
export function isAskedForEquality({ viewpoint, ageMonths }: Contribution): boolean {
  return viewpoint === 'home' || (viewpoint === 'self' && ageMonths >= monthsToOwnSay)
}

type Desk = { readonly parts: Parts; readonly gate: Gate }
export type SaidEquality = { readonly id: string; readonly form: URLSearchParams }

/** Questions about groups: once a child, by choice, after sending, for figures about an area alone. */
export function createEqualityService(parts: Parts, gate: Gate) {
  const desk: Desk = { parts, gate }
  return {
    asks: (actor: Actor, id: string) => asks(desk, actor, id),
    say: (actor: Actor, said: SaidEquality) => say(desk, actor, said),
  }
}

async function asks(desk: Desk, actor: Actor, id: string) {
  const opened = await openTo('read', desk, { actor, id })
  if (!opened.ok) return opened
  const { child, viewpoint } = opened.value
  const questions = equalityQuestions.map((name) => ({ name, groups: groupsOf(name) }))
  return done({ viewpoint, questions, isSaid: child.equality !== undefined })
}

// What was said first stands: the figures count a child once, and nobody is shown what another said.
async function say(desk: Desk, actor: Actor, { id, form }: SaidEquality): Promise<Outcome<null>> {
  const opened = await openTo('create', desk, { actor, id })
  if (!opened.ok) return opened
  const read = readEquality(form)
  if (!read.ok) return read
  const kept = await desk.parts.store
    .records(children)
    .mutate(opened.value.child.id, (current) => done({ equality: read.value, ...current }))
  return kept.ok ? done(null) : kept
}

async function openTo(action: Action, { gate }: Desk, { actor, id }: { actor: Actor; id: string }) {
  const opened = await gate.openChild({ actor, action, section: 'equality' }, { contributionId: id })
  if (!opened.ok) return opened
  const { child, contribution } = opened.value
  if (!contribution || !isAskedForEquality(contribution)) return refused('not-found')
  return done({ child, viewpoint: contribution.viewpoint })
}

function readEquality(form: URLSearchParams): Outcome<Equality> {
  const said = equalityQuestions.map((name) => [name, groupIn(form.get(name))])
  const read = equalityShape.safeParse({ deprivation: null, ...Object.fromEntries(said) })
  return read.success
    ? done(read.data)
    : refused('not-a-group', { field: String(read.error.issues[0]?.path[0]) })
}

function groupIn(said: string | null): string | null {
  return said === null || said === '' || said === 'not-said' ? null : said
}
