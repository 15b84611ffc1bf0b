import { done, type Outcome } from '#schemas/outcome.ts'

/** What a write answers with: the new revision and nothing of the record. */
export function revOf<Refusal extends string>(
  kept: Outcome<{ readonly rev: number }, Refusal>,
): Outcome<{ rev: number }, Refusal> {
  return kept.ok ? done({ rev: kept.value.rev }) : kept
}
