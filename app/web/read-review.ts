import { nextSteps, reviewDecisions } from '#schemas/plan.ts'
import type { Review } from '#server/services/review-cycle.ts'

/** What the review form says: a decision for each action that has one, the words, and what comes next. */
export function readReview(form: URLSearchParams): Review {
  const decided = [...form].flatMap(([name, value]) => {
    const decision = reviewDecisions.find((candidate) => candidate === value)
    if (!name.startsWith('decision-') || !decision) return []
    const actionId = name.slice('decision-'.length)
    return [[actionId, { decision, because: form.get(`because-${actionId}`) ?? '' }] as const]
  })
  return {
    decisions: Object.fromEntries(decided),
    childWords: form.get('childWords') ?? '',
    familyWords: form.get('familyWords') ?? '',
    next: nextSteps.find((candidate) => candidate === form.get('next')) ?? 'another-cycle',
  }
}
