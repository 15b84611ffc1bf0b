import { FlowBands } from '#app/components/charts/flow-bands.tsx'
import { WaitHistogram } from '#app/components/charts/wait-histogram.tsx'
import { XmrChart } from '#app/components/charts/xmr-chart.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'
import type { WaitsView } from '#server/services/area/waits-view.ts'
import { useAreaNumbers } from './area-numbers.ts'

type Shown = { readonly view: WaitsView }

/** How long? One bar a week where that hides nobody, and the standards over it. */
export function HowLong({ view }: Shown) {
  const words = useWords('area')
  const { sayWaits } = useAreaNumbers()
  if (!view.histogram) return <p>{words('waits.noPicture')}</p>
  return (
    <WaitHistogram
      id="waits"
      name={words('waits.name')}
      sentence={sayWaits(view)}
      bars={view.histogram.bars}
      lastBox={view.histogram.lastBox}
      standards={view.standards}
      csvHref={fileOf('waits.csv', view)}
      notTold={words('waits.notText')}
    />
  )
}

/** Getting better? The median wait month by month, with its verdict. */
export function IsItChanging({ view }: Shown) {
  const words = useWords('area')
  const { sayChange } = useAreaNumbers()
  const { change } = view
  return (
    <XmrChart
      id="change"
      name={words('change.name')}
      sentence={sayChange(change)}
      points={change.points}
      limits={change.kind === 'judged' ? change.limits : null}
      target={change.target}
      csvHref={fileOf('change.csv', view)}
      notTold={words('change.notText')}
    />
  )
}

/** Where do they pile up? */
export function WherePiledUp({ view }: Shown) {
  const words = useWords('area')
  const { sayFlow } = useAreaNumbers()
  if (!view.flow) return <p>{words('flow.noPicture')}</p>
  return (
    <FlowBands
      id="flow"
      name={words('flow.name')}
      sentence={sayFlow(view.flow)}
      months={view.flow.months}
      csvHref={fileOf('flow.csv', view)}
      notTold={words('flow.notText')}
    />
  )
}

function fileOf(file: string, { month, pathway, measureSet }: WaitsView): string {
  return paths.areaFile(file, { month, pathway: pathway ?? undefined, measureSet })
}
