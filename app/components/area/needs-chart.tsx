import { GroupDots } from '#app/components/charts/group-dots.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'
import type { NeedsView } from '#server/services/area/needs-view.ts'

/** Of the needs profiles name, the share for which nothing is done yet, strand by strand. */
export function NotHelpedYet({ view }: { readonly view: NeedsView }) {
  const words = useWords('area')
  return (
    <GroupDots
      id="unmet"
      name={words('needs.notHelped')}
      sentence={words(`needs.${view.comparison.kind}`)}
      unit={words('needs.unit')}
      average={view.area}
      most={100}
      groups={view.rows.map(({ strand, share: { value, low, high } }) => ({
        id: strand,
        label: words(`strands:name.${strand}`),
        value,
        low,
        high,
      }))}
      csvHref={paths.areaFile('needs.csv', { ageBand: view.ageBand ?? undefined })}
      notTold={words('needs.notText')}
    />
  )
}
