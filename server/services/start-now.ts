import type { OfferedSuggestion, SupportList } from '#questionnaires/support/offer.ts'
import { safetyWords, suggestionWords } from '#questionnaires/texts/suggestion-words.ts'
import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { Round } from '#schemas/round.ts'
import type { Grant } from '#server/access/decide.ts'
import type { Desk } from './desk.ts'
import { planOf } from './plan-records.ts'
import { profileReaderOf } from './profile-reader.ts'
import { roundProfile } from './round-profile.ts'
import { partsOfRound } from './round-records.ts'
import { triedBefore } from './tried-before.ts'

/** One idea as a page shows it, with what is needed to put it into a plan. */
export type StartIdea = ReturnType<typeof ideaView>
export type StartList = {
  readonly setting: SupportList['setting']
  readonly now: readonly StartIdea[]
  readonly more: readonly StartIdea[]
}

/** The ideas of a round for one reader, as the grant lets them read it: school, home and health, what can start now and what more there is. */
export async function startLists(
  desk: Desk,
  actor: Actor,
  about: { readonly grant: Grant; readonly child: Child; readonly round: Round },
): Promise<readonly StartList[]> {
  const { grant, child, round } = about
  const contributions = await partsOfRound(desk.store, grant, round.id)
  const { support } = roundProfile(desk.questionnaire, {
    child,
    round,
    contributions,
    reader: profileReaderOf(grant, actor),
    today: londonDay(desk.now()),
    tried: triedBefore(await planOf(desk.store, grant)),
  })
  return support.map((list) => listView(list, child.likesToBeCalled))
}

function listView({ setting, startNow, moreIdeas }: SupportList, name: string): StartList {
  return {
    setting,
    now: startNow.map((offered) => ideaView(offered, name)),
    more: moreIdeas.map((offered) => ideaView(offered, name)),
  }
}

function ideaView({ suggestion, strand, levelNow, label, reviewWeeks }: OfferedSuggestion, name: string) {
  return {
    id: suggestion.id,
    strand,
    label,
    reviewWeeks,
    level: levelNow,
    text: suggestionWords(suggestion.id, name),
    safety: (suggestion.safety ?? []).map((key) => safetyWords(key)),
    safetyKeys: suggestion.safety ?? [],
  }
}
