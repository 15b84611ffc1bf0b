import { Button } from '#app/components/button.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { datePartsOf } from '#app/web/date-parts.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { strandIds } from '#questionnaires/engine/questionnaire.ts'
import type { CycleView } from '#server/services/plan-view.ts'

type Action = CycleView['actions'][number]

/** For each action of the open cycle: who does it, from when, and when it is looked at again. */
export function ArrangeActions({ actions }: { readonly actions: readonly Action[] }) {
  return (
    <>
      {actions.map((action) => (
        <ArrangeAction key={action.id} action={action} />
      ))}
    </>
  )
}

function ArrangeAction({ action }: { readonly action: Action }) {
  const words = useWords('plan')
  const { csrf } = usePageRoot()
  const field = (name: string) => `${action.id}-${name}`
  return (
    <form method="post" className="card" noValidate>
      <HiddenFields csrf={csrf} values={{ intent: 'arrange', action: action.id }} />
      <h3>{action.text}</h3>
      <TextField
        name="owner"
        id={field('owner')}
        label={words('column.who')}
        value={action.owner}
        autoComplete="off"
        width="medium"
      />
      <DateField
        name="start"
        id={field('start')}
        legend={words('column.start')}
        value={datePartsOf(action.startOn)}
      />
      <DateField
        name="review"
        id={field('review')}
        legend={words('column.review')}
        value={datePartsOf(action.reviewOn)}
      />
      <Button kind="secondary" hidden={action.text}>
        {words('arrange.save')}
      </Button>
    </form>
  )
}

/** A goal in the words of the people who agreed it. */
export function GoalForm() {
  const words = useWords('plan')
  const { csrf } = usePageRoot()
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} values={{ intent: 'goal' }} />
      <SelectField
        name="strand"
        label={words('goal.strand')}
        options={strandIds.map((value) => ({ value, label: words(`strand.${value}`) }))}
      />
      <TextField name="goal" label={words('goal.text')} autoComplete="off" />
      <TextField name="howWeKnow" label={words('goal.howWeKnow')} autoComplete="off" />
      <TextField name="now" label={words('goal.now')} autoComplete="off" />
      <Button kind="secondary">{words('goal.add')}</Button>
    </form>
  )
}
