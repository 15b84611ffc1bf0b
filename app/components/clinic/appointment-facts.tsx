import { SummaryCard } from '#app/components/summary-card.tsx'
import { formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { useAppointmentWords } from './use-appointment-words.ts'

type Facts = {
  readonly minutes: number
  readonly mode: string
  readonly place: string
  readonly state: string
  readonly ending: string | null
  readonly clinician: string | null
  readonly adjustments: readonly string[]
  readonly interpreter: string | null
  readonly missedBefore: number
  readonly clinic: { readonly name: string }
  readonly episodes: readonly { readonly id: string; readonly pathway: string; readonly isIn: boolean }[]
}

/** What was arranged for an appointment. */
export function AppointmentFacts({ view }: { readonly view: Facts }) {
  const words = useWords('appointments')
  const referral = useWords('referral')
  const { adjustment } = useAppointmentWords()
  const { locale } = useLocale()
  const about = view.episodes.filter(({ isIn }) => isIn).map(({ pathway }) => referral(`pathway.${pathway}`))
  const facts = {
    about: formatList(locale, about),
    how: [
      words(`mode.${view.mode}`),
      view.place || view.clinic.name,
      words('minutes', { count: view.minutes }),
    ].join(', '),
    who: view.clinician ?? words('capacity.anyone'),
    needs: view.adjustments.map(adjustment).join(', '),
    interpreter: view.interpreter ?? '',
    state: view.ending ? words(`ending.${view.ending}`) : words(`slotState.${view.state}`),
    missed: view.missedBefore > 0 ? words('one.missedBefore', { count: view.missedBefore }) : '',
  }
  const rows = Object.entries(facts).flatMap(([id, value]) =>
    value === '' ? [] : [{ id, name: words(`one.facts.${id}`), value }],
  )
  return <SummaryCard rows={rows} />
}
