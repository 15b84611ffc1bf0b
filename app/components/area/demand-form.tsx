import { Button } from '#app/components/button.tsx'
import { NumberField } from '#app/components/number-field.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import type { DemandView } from '#server/services/area/demand-view.ts'
import { MeasureSetField, MonthField, PathwayField } from './area-form.tsx'

const boxes = ['sessions', 'perSession', 'lasting', 'growthPercent', 'targetWeeks', 'within'] as const

type Boxes = {
  readonly view: DemandView
  /** What was typed into a box that could not be read, and why. */
  readonly typed?: Readonly<Record<string, string>>
  readonly wrong?: Readonly<Record<string, string>>
}

/** What if? Number boxes and a button; they work without script and stand in the address. */
export function DemandForm({ view, typed = {}, wrong = {} }: Boxes) {
  const words = useWords('area')
  const { whatIf } = view
  return (
    <form method="get" className="card">
      <h2>{words('whatIf.heading')}</h2>
      {boxes.map((box) => {
        const error = wrong[box]
        return (
          <NumberField
            key={box}
            name={box}
            label={words(`whatIf.${box}`)}
            hint={words(`whatIf.hint.${box}`)}
            value={typed[box] || whatIf[box]}
            error={error ? words(`wrong.box.${error}`) : undefined}
          />
        )
      })}
      <MonthField name="from" months={view.months} value={view.from} />
      <MonthField name="to" months={view.months} value={view.month} />
      <PathwayField value={view.pathway} />
      <MeasureSetField value={view.measureSet} />
      <Button>{words('whatIf.workOut')}</Button>
    </form>
  )
}
