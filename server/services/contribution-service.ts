import type { Actor } from '#schemas/actor.ts'
import { actorReference } from '#schemas/actor.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { isConversationOnly } from '#questionnaires/engine/age-band.ts'
import type { Form } from '#questionnaires/engine/questionnaire.ts'
import { contributions } from '#server/store/collections.ts'
import type { Stored } from '#server/store/records.ts'
import { adviceOn, formsFor, pageOf, partsOf, placeOf, readerOf, tasksOf } from './contribution-pages.ts'
import type { Advice } from './contribution-pages.ts'
import { answersInForm, answersOf } from './answers-in-form.ts'
import type { Gate } from './gate.ts'
import type { Parts } from './parts.ts'
import { readPostedAnswers } from './posted-answers.ts'
import { saveAnswers, shutBy } from './save-answers.ts'
import { tellSafetyTasks, whoToTell } from './tell-safety-tasks.ts'

export type Desk = { readonly parts: Parts; readonly gate: Gate }

/** Somebody's own part of a round: what is asked of them, page by page, and what they answer. */
export function createContributionService(parts: Parts, gate: Gate) {
  const desk: Desk = { parts, gate }
  return {
    mine: (actor: Actor) => mine(desk, actor),
    taskList: (actor: Actor, id: string) => taskList(desk, actor, id),
    page: (actor: Actor, about: { id: string; pageId: string }) => page(desk, actor, about),
    save: (actor: Actor, post: Post) => save(desk, actor, post),
    changeForm: (actor: Actor, change: { id: string; form: string }) => changeForm(desk, actor, change),
    finishPart: (actor: Actor, about: { id: string; pageId: string }) => finishPart(desk, actor, about),
  }
}

/** A contribution opened to its own author, with what they call the child. */
export type OpenedOwn = { readonly contribution: Stored<Contribution>; readonly name: string }

/** Opens somebody's own contribution to read, with the name the child likes to be called. */
export async function openOwn(
  { gate }: Desk,
  actor: Actor,
  contributionId: string,
): Promise<Outcome<OpenedOwn, 'not-found'>> {
  const [own, named] = await Promise.all([
    gate.openChild({ actor, action: 'read', section: 'own-contribution' }, { contributionId }),
    gate.openChild({ actor, action: 'read', section: 'child-name' }, { contributionId }),
  ])
  if (!own.ok || !own.value.contribution || !named.ok) return refused('not-found')
  return done({ contribution: own.value.contribution, name: named.value.child.likesToBeCalled })
}

/** Opens somebody's own contribution to write in; says why when it is sent or its round is closed. */
export async function openToWrite(
  { gate }: Desk,
  actor: Actor,
  contributionId: string,
): Promise<Outcome<{ readonly contribution: Stored<Contribution>; readonly childId: string }>> {
  const opened = await gate.openChild(
    { actor, action: 'write', section: 'own-contribution' },
    { contributionId },
  )
  if (opened.ok && opened.value.contribution)
    return done({ contribution: opened.value.contribution, childId: opened.value.child.id })
  const read = await gate.openChild(
    { actor, action: 'read', section: 'own-contribution' },
    { contributionId },
  )
  if (!read.ok || !read.value.contribution) return refused('not-found')
  return refused(shutBy(read.value.contribution) ?? 'not-found')
}

// A link and an assisted session hold one contribution; an account may have several open.
async function mine(desk: Desk, actor: Actor) {
  if (actor.kind === 'nobody') return refused('not-found')
  if (actor.kind !== 'person') return listed(desk, actor, [actor.contributionId])
  await desk.gate.open({ actor, action: 'read', section: 'own-contribution' }, {})
  const { documents } = await desk.parts.store
    .records(contributions)
    .find('byAuthor', { equals: [actor.personId], limit: 200 })
  const open = documents.filter((contribution) => shutBy(contribution) === null)
  return listed(
    desk,
    actor,
    open.map(({ id }) => id),
  )
}

async function listed(desk: Desk, actor: Actor, ids: readonly string[]) {
  const opened = await Promise.all(ids.map((id) => openOwn(desk, actor, id)))
  return done({
    open: opened.flatMap((outcome) =>
      outcome.ok
        ? [
            {
              contributionId: outcome.value.contribution.id,
              name: outcome.value.name,
              viewpoint: outcome.value.contribution.viewpoint,
            },
          ]
        : [],
    ),
  })
}

async function taskList(desk: Desk, actor: Actor, id: string) {
  const opened = await openOwn(desk, actor, id)
  if (!opened.ok) return opened
  const { contribution, name } = opened.value
  const tasks = tasksOf(desk.parts.questionnaire, contribution)
  return done({
    ...readerOf(contribution, name),
    tasks,
    forms: formsFor(contribution),
    isSent: contribution.sentAt !== null,
    isClosed: !contribution.isRoundOpen,
    isConversationOnly: isConversationOnly(contribution.ageMonths),
    hasStarted: tasks.some(({ status }) => status !== 'not-started'),
    isByLink: contribution.authorId === null && actor.kind === 'link',
    isAssisted: actor.kind === 'assisted',
  })
}

async function page(desk: Desk, actor: Actor, { id, pageId }: { id: string; pageId: string }) {
  const opened = await openOwn(desk, actor, id)
  if (!opened.ok) return opened
  const { contribution, name } = opened.value
  const shut = shutBy(contribution)
  if (shut) return refused(shut)
  const view = pageOf(desk.parts.questionnaire, contribution, { pageId, name })
  return view ? done(view) : refused('not-found')
}

type Post = { readonly id: string; readonly form: URLSearchParams; readonly pageId?: string }

export type Saved = {
  readonly savedAt: string
  readonly revs: Readonly<Record<string, number>>
  readonly conflicts: readonly string[]
  /** Advice on this page that the person has not been shown yet. */
  readonly untold: readonly Advice[]
  readonly next: string | null
  /** The part has come to its end with blanks, and nobody has said that it is finished. */
  readonly asksWhetherFinished: boolean
}

async function save(desk: Desk, actor: Actor, { id, form, pageId }: Post): Promise<Outcome<Saved>> {
  const opened = await openToWrite(desk, actor, id)
  if (!opened.ok) return opened
  const { questionnaire, store, now, newId } = desk.parts
  const posted = readPostedAnswers(form)
  const stamp = { at: now(), by: actorReference(actor) }
  const tried = saveAnswers(opened.value.contribution, posted, { questionnaire, stamp })
  if (!tried.ok) return tried
  const tell = await whoToTell(desk.parts, tried.value.contribution)
  let conflicts = tried.value.conflicts
  const kept = await store.records(contributions).mutate(id, (current) => {
    const saved = saveAnswers(current, posted, { questionnaire, stamp })
    if (!saved.ok) return saved
    conflicts = saved.value.conflicts
    const told = tellSafetyTasks(saved.value.contribution, { questionnaire, at: stamp.at, newId, tell })
    return done(told.openedAt === null ? { ...told, openedAt: stamp.at } : told)
  })
  if (!kept.ok) return kept
  const ids = Object.keys(posted.fields)
  return done({
    ...whatNext(desk, kept.value, { ids, told: posted.told, pageId }),
    savedAt: stamp.at,
    conflicts,
  })
}

type Drawn = {
  readonly ids: readonly string[]
  readonly told: readonly string[]
  readonly pageId: string | undefined
}

function whatNext({ parts }: Desk, contribution: Contribution, { ids, told, pageId }: Drawn) {
  const { questionnaire } = parts
  const answers = answersOf(contribution)
  const place = pageId === undefined ? null : placeOf(partsOf(questionnaire, contribution), pageId)
  return {
    revs: Object.fromEntries(ids.map((id) => [id, answers[id]?.rev ?? 0])),
    untold: adviceOn(questionnaire, contribution, ids).filter(
      ({ flagId, answer }) => !told.includes(`${flagId}.${answer}`),
    ),
    next: place?.next ?? null,
    asksWhetherFinished:
      place !== null && place.step === place.steps && hasBlanks(parts, contribution, place.section),
  }
}

// Safety and sharing are never asked about twice: leaving them blank is an answer.
function hasBlanks({ questionnaire }: Parts, contribution: Contribution, section: string): boolean {
  if (section === 'safety' || section === 'sharing' || section.startsWith('background.')) return false
  const task = tasksOf(questionnaire, contribution).find((one) => one.section === section)
  return task !== undefined && task.status === 'in-progress' && !task.isFinished
}

async function changeForm(desk: Desk, actor: Actor, { id, form }: { id: string; form: string }) {
  const opened = await openToWrite(desk, actor, id)
  if (!opened.ok) return opened
  const chosen = formsFor(opened.value.contribution).find((offered): offered is Form => offered === form)
  if (!chosen) return refused('choose-a-form')
  const kept = await desk.parts.store
    .records(contributions)
    .mutate(id, (current) => notShut(current) ?? done({ ...current, form: chosen }))
  return kept.ok
    ? done({
        form: chosen,
        answered: Object.keys(answersInForm(desk.parts.questionnaire, kept.value)).length,
      })
    : kept
}

async function finishPart(desk: Desk, actor: Actor, { id, pageId }: { id: string; pageId: string }) {
  const opened = await openToWrite(desk, actor, id)
  if (!opened.ok) return opened
  const place = placeOf(partsOf(desk.parts.questionnaire, opened.value.contribution), pageId)
  if (!place) return refused('not-found')
  const kept = await desk.parts.store.records(contributions).mutate(id, (current) => {
    const finished = current.finishedParts ?? []
    if (finished.includes(place.section)) return done(current)
    return notShut(current) ?? done({ ...current, finishedParts: [...finished, place.section] })
  })
  return kept.ok ? done({ next: place.next }) : kept
}

function notShut(contribution: Contribution) {
  const shut = shutBy(contribution)
  return shut ? refused(shut) : null
}
