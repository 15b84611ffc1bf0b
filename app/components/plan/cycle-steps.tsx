import { StepsTracker } from '#app/components/steps-tracker.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { CycleView } from '#server/services/plan-view.ts'

/** Where a cycle is: Assess, Plan, Do, Review. */
export function CycleSteps({ cycle }: { readonly cycle: CycleView }) {
  const words = useWords('plan')
  const { locale } = useLocale()
  const isReviewed = cycle.review !== null
  const due = words(cycle.daysToReview < 0 ? 'reviewWasDue' : 'reviewIn', {
    count: Math.abs(cycle.daysToReview),
  })
  const steps = [
    {
      id: 'assess',
      title: words('step.assess'),
      state: 'done' as const,
      date: formatDate(locale, cycle.assessedOn),
    },
    {
      id: 'plan',
      title: words('step.plan'),
      state: 'done' as const,
      date: formatDate(locale, cycle.plannedOn),
    },
    { id: 'do', title: words('step.do'), state: isReviewed ? ('done' as const) : ('now' as const) },
    {
      id: 'review',
      title: words('step.review'),
      state: isReviewed ? ('done' as const) : ('ahead' as const),
      date: formatDate(locale, cycle.review?.on ?? cycle.reviewOn),
      children: isReviewed ? null : due,
    },
  ]
  return <StepsTracker steps={steps} />
}
