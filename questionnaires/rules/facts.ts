import { strandIds, type StrandId, type Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import type { GivenStrands, Profile, RespondentAnswers } from '#questionnaires/profile/build-profile.ts'
import { viewpointsOf, type ByViewpoint } from '#questionnaires/profile/by-viewpoint.ts'
import type { LevelIndex } from '#questionnaires/profile/need-level.ts'
import type { Pattern } from '#questionnaires/profile/patterns.ts'
import type { GivenAnswer } from '#questionnaires/profile/strand-score.ts'

/** A background answer; null where nobody answered or the viewer may not know. */
export type BackgroundValue = string | number | boolean | readonly string[] | null

export type Background = Readonly<Record<string, BackgroundValue>>

type ByStrand<Value> = Readonly<Partial<Record<StrandId, Value>>>

/** All that rules may ask about one child in one round; levels as indexes, impact 0–3, flags by what each person answered. */
export type Facts = {
  readonly ageMonths: number
  readonly levels: ByStrand<ByViewpoint<LevelIndex | null>>
  readonly impact: ByStrand<ByViewpoint<number>>
  readonly items: Readonly<Record<string, readonly GivenAnswer[]>>
  readonly patterns: ByStrand<readonly Pattern[]>
  readonly background: Background
  readonly flags: Readonly<Record<string, readonly string[]>>
  readonly openFlags: readonly string[]
}

/** What is known besides the ratings: background answers with derived fields, flag answers, and flags no named person has closed yet. */
export type KnownBesides = Pick<Facts, 'background' | 'flags' | 'openFlags'>

/** The facts of a profile and the answers it was built from. */
export function factsOf(profile: Profile, given: GivenStrands, known: KnownBesides): Facts {
  const levels: Partial<Record<StrandId, ByViewpoint<LevelIndex | null>>> = {}
  const impact: Partial<Record<StrandId, ByViewpoint<number>>> = {}
  const patterns: Partial<Record<StrandId, readonly Pattern[]>> = {}
  for (const { strand, levels: byViewpoint, comparison } of profile.strands) {
    levels[strand] = levelsOf(byViewpoint)
    impact[strand] = impactOf(given[strand] ?? {})
    patterns[strand] = comparison.patterns
  }
  return { ageMonths: profile.ageMonths, levels, impact, patterns, items: itemsOf(given), ...known }
}

function levelsOf(byViewpoint: Profile['strands'][number]['levels']): ByViewpoint<LevelIndex | null> {
  const levels: Partial<Record<Viewpoint, LevelIndex | null>> = {}
  for (const viewpoint of viewpointsOf(byViewpoint)) levels[viewpoint] = byViewpoint[viewpoint]?.level ?? null
  return levels
}

type GivenStrand = NonNullable<GivenStrands[StrandId]>

// The greatest impact anyone in the setting told of; somebody's "don't know" hides nobody's answer.
function impactOf(given: GivenStrand): ByViewpoint<number> {
  const greatest: Partial<Record<Viewpoint, number>> = {}
  for (const viewpoint of viewpointsOf(given))
    for (const { impact } of given[viewpoint] ?? [])
      if (typeof impact === 'number') greatest[viewpoint] = Math.max(impact, greatest[viewpoint] ?? 0)
  return greatest
}

function itemsOf(given: GivenStrands): Facts['items'] {
  const answers: Record<string, GivenAnswer[]> = {}
  for (const strand of strandIds) {
    const views = given[strand]
    if (!views) continue
    for (const viewpoint of viewpointsOf(views))
      for (const person of views[viewpoint] ?? []) addAnswers(answers, person)
  }
  return answers
}

function addAnswers(answers: Record<string, GivenAnswer[]>, person: RespondentAnswers): void {
  for (let at = 0; at < person.items.length; at += 1) {
    const item = person.items[at]
    if (item !== undefined) (answers[item] ??= []).push(person.answers[at] ?? null)
  }
}
