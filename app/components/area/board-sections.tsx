import type { ReactElement } from 'react'
import type { Locale } from '#app/i18n/locale.ts'
import type { Words } from '#app/i18n/words-of.ts'
import type { AreaFigures } from '#server/services/area-service.ts'
import { areaNumbers } from './area-numbers.ts'
import { Forecast } from './demand-plan.tsx'
import { WhoWaitsLonger } from './equity-charts.tsx'
import { WhatWasDecided } from './request-figures.tsx'
import { NotHelpedYet } from './needs-chart.tsx'
import { HowLong, IsItChanging, WherePiledUp } from './waits-charts.tsx'

/** One question of the board paper: what is said of it, and its picture. The page and the PDF are made of the same. */
export type BoardSection = {
  readonly id: string
  readonly heading: string
  readonly sentences: readonly string[]
  readonly picture: ReactElement | null
  readonly notTold: string | undefined
}

/** The questions of the board paper, in order, answered from one month. */
export function boardSections(
  { waits, requests, equity, demand, needs }: AreaFigures,
  words: Words,
  locale: Locale,
): readonly BoardSection[] {
  const say = areaNumbers(words, locale)
  const { plan } = demand
  return [
    {
      id: 'many',
      heading: words('waits.howMany'),
      sentences: [
        say.sayWaits(waits),
        ...waits.standards.map((standard) =>
          words('board.line', {
            name: words('waits.rows.over', { week: standard.week }),
            value: say.over(standard),
          }),
        ),
      ],
      picture: null,
      notTold: undefined,
    },
    {
      id: 'long',
      heading: words('waits.howLong'),
      sentences: [say.sayWaits(waits)],
      picture: waits.histogram ? <HowLong view={waits} /> : null,
      notTold: words('waits.notText'),
    },
    {
      id: 'change',
      heading: words('waits.changing'),
      sentences: [say.sayChange(waits.change)],
      picture: <IsItChanging view={waits} />,
      notTold: words('change.notText'),
    },
    {
      id: 'who',
      heading: words('equity.heading'),
      sentences: [words(`equity.compared`, { by: words(`by.${equity.by}`) }), say.sayComparison(equity)],
      picture: <WhoWaitsLonger view={equity} />,
      notTold: words('equity.notText'),
    },
    {
      id: 'pile',
      heading: words('waits.pile'),
      sentences: [waits.flow ? say.sayFlow(waits.flow) : words('flow.noPicture')],
      picture: waits.flow ? <WherePiledUp view={waits} /> : null,
      notTold: words('flow.notText'),
    },
    {
      id: 'decided',
      heading: words('requests.decided'),
      sentences: [requests.decided ? say.sayDecided(requests.decided) : words('requests.noPicture')],
      picture: requests.decided ? <WhatWasDecided view={requests} /> : null,
      notTold: words('requests.notText'),
    },
    {
      id: 'gaps',
      heading: words('needs.gaps'),
      sentences: [say.sayGaps(needs)],
      picture: <NotHelpedYet view={needs} />,
      notTold: words('needs.notText'),
    },
    {
      id: 'capacity',
      heading: words('demand.heading'),
      sentences: plan
        ? [
            ...say.sayRelief(plan, demand.whatIf),
            ...say.sayLeftOut(demand),
            ...(plan.effect ? [say.sayEffect(plan.effect, demand.whatIf.sessions, plan.effectMonth)] : []),
          ]
        : [words('demand.noPlan')],
      picture: plan ? <Forecast view={demand} plan={plan} months={plan.forecast} id="forecast" /> : null,
      notTold: plan ? words('demand.notText', { runs: plan.runs, seed: plan.seed }) : undefined,
    },
  ]
}
