import { LeftAside } from '#app/components/area/left-aside.tsx'
import { useLoaderData } from '@remix-run/react'
import { AboutFigures } from '#app/components/area/about-figures.tsx'
import { AskedWrongPage } from '#app/components/area/asked-wrong.tsx'
import { boardSections } from '#app/components/area/board-sections.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { formatMonth } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { askedIn, figuresOrWhy } from '#app/web/area-answer.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'

export const handle = { title: 'area:board.heading' }

export const loader = guardedLoader(
  { section: 'figures', action: 'read' },
  async ({ actor, services, request }) => figuresOrWhy(await services.area.all(actor, askedIn(request))),
)

export default function Board() {
  const words = useWords('area')
  const { locale } = useLocale()
  const { view, wrong } = useLoaderData<typeof loader>()
  if (!view) return <AskedWrongPage wrong={wrong} back={paths.areaBoard()} />
  const { month, measureSet } = view.waits
  const query = { month, pathway: view.waits.pathway ?? undefined, measureSet }
  return (
    <Page width="wide" back={paths.areaExports(query)}>
      <PageTitle caption={words('board.heading')}>
        {words('board.title', { month: formatMonth(locale, month) })}
      </PageTitle>
      <LeftAside />
      <AboutFigures about={view.waits} />
      <p>{words('board.support')}</p>
      {boardSections(view, words, locale).map(({ id, heading, sentences, picture }) => (
        <section key={id}>
          <h2>{heading}</h2>
          {picture ?? sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
        </section>
      ))}
      <p className="no-print">
        <a href={paths.areaFile('board.pdf', query)}>{words('board.pdf')}</a>
      </p>
    </Page>
  )
}
