import { Button, ButtonRow } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import type { CycleView } from '#server/services/plan-view.ts'
import { useSuggestionWords } from './use-suggestion-words.ts'

const ticks = ['want-to-try', 'doing', 'helped', 'did-not-help', 'not-for-us'] as const

/** What is being tried, for the people who try it: each thing with who does it, and five ways to say how it goes. */
export function FamilyPlan({
  plan,
  name,
  reader,
}: {
  /** What the child likes to be called. */
  readonly name: string
  readonly plan: { readonly cycles: readonly CycleView[] } | null
  readonly reader: 'family' | 'me'
}) {
  const words = useWords(reader)
  const { locale } = useLocale()
  const { suggestion } = useSuggestionWords(name)
  const cycle = plan?.cycles[0]
  if (!cycle) return <EmptyState title={words('plan.none')}>{words('plan.noneText')}</EmptyState>
  const actions = cycle.actions.map((action) => ({
    ...action,
    text: action.suggestionId ? suggestion(action.suggestionId) : action.text,
  }))
  return (
    <>
      <p>{words('plan.review', { date: formatDate(locale, cycle.reviewOn) })}</p>
      {actions.map((action) => (
        <Card key={action.id}>
          <h2 className="suggestion__title">{action.text}</h2>
          <p>
            {words(`plan.setting.${action.setting}`)}
            {action.owner === '' ? '' : ` ${words('plan.who', { who: action.owner })}`}
          </p>
          <p>
            {action.tick
              ? words('plan.youSaid', { said: words(`plan.tick.${action.tick}`) })
              : words('plan.howGoing')}
          </p>
          <TickForm actionId={action.id} chosen={action.tick} about={action.text} words={words} />
        </Card>
      ))}
    </>
  )
}

type Tick = {
  readonly actionId: string
  readonly chosen: string | null
  readonly about: string
  readonly words: ReturnType<typeof useWords>
}

function TickForm({ actionId, chosen, about, words }: Tick) {
  const { csrf } = usePageRoot()
  return (
    <form method="post">
      <HiddenFields csrf={csrf} values={{ action: actionId }} />
      <ButtonRow>
        {ticks.map((tick) => (
          <Button
            key={tick}
            name="tick"
            value={tick}
            kind={tick === chosen ? 'primary' : 'secondary'}
            hidden={about}
          >
            {words(`plan.tick.${tick}`)}
          </Button>
        ))}
      </ButtonRow>
    </form>
  )
}
