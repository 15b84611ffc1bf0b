import { waitingPack, type WaitingFor } from '#questionnaires/support/while-waiting.ts'
import { whileWaitingTexts } from '#questionnaires/texts/en-GB/suggestions-around.ts'
import type { StrandId } from '#questionnaires/engine/questionnaire.ts'

/** What a family can have while a request waits, in words: offers and health checks, each once. */
export function whileWaitingView(about: readonly WaitingFor[], priorities: readonly StrandId[]) {
  const packs = (about.length === 0 ? (['unsure'] as const) : about).map((one) =>
    waitingPack(one, priorities),
  )
  const words = (keys: readonly string[]) => [...new Set(keys)].map((key) => whileWaitingTexts[key] ?? key)
  return {
    offers: words(packs.flatMap(({ offers }) => offers)),
    health: words(packs.flatMap(({ health }) => health)),
    reviewWeeks: Math.min(...packs.map(({ reviewWeeks }) => reviewWeeks)),
  }
}
