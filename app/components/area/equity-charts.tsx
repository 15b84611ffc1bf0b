import { GroupDots } from '#app/components/charts/group-dots.tsx'
import { SeenCurves } from '#app/components/charts/seen-curves.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'
import type { EquityView } from '#server/services/area/equity-view.ts'
import { groupName } from './group-name.ts'
import { useAreaNumbers } from './area-numbers.ts'

type Shown = { readonly view: EquityView }

/** Groups side by side: the share that has waited longer than the standard. */
export function WhoWaitsLonger({ view }: Shown) {
  const words = useWords('area')
  const { sayComparison } = useAreaNumbers()
  return (
    <GroupDots
      id="groups"
      name={words('equity.over', { week: view.standardWeeks })}
      sentence={sayComparison(view)}
      unit={words('equity.unit', { week: view.standardWeeks })}
      average={view.area}
      most={100}
      groups={view.shares.map(({ group, ...share }) => ({
        id: group,
        label: groupName(words, view, group),
        ...share,
      }))}
      csvHref={fileOf('equity.csv', view)}
      notTold={words('equity.notText')}
    />
  )
}

// Four curves can be told apart; more cannot.
const mostCurves = 4

/** How soon each group is seen, those still waiting counted fairly. */
export function HowSoonSeen({ view }: Shown) {
  const words = useWords('area')
  const curves = view.seen.slice(0, mostCurves)
  if (curves.length === 0) return <p>{words('equity.noCurves')}</p>
  const name = (group: string) => groupName(words, view, group)
  return (
    <SeenCurves
      id="seen"
      name={words('equity.seenName')}
      sentence={[
        ...curves.map(({ group, halfSeenWeek }) =>
          halfSeenWeek === null
            ? words('equity.halfNotSeen', { group: name(group) })
            : words('equity.halfSeen', { group: name(group), week: halfSeenWeek }),
        ),
        ...(view.seen.length > mostCurves ? [words('equity.moreCurves', { count: mostCurves })] : []),
      ].join(' ')}
      curves={curves.map(({ group, steps, atRisk }) => ({ id: group, label: name(group), steps, atRisk }))}
      csvHref={fileOf('seen.csv', view)}
      notTold={words('equity.seenNotText')}
    />
  )
}

function fileOf(file: string, { month, pathway, by, isBySex, measureSet }: EquityView): string {
  const and = isBySex ? 'sex' : undefined
  return paths.areaFile(file, { month, pathway: pathway ?? undefined, by, and, measureSet })
}
