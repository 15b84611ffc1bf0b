import { useLoaderData } from '@remix-run/react'
import { PathwayTables } from '#app/components/area/pathway-tables.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'pathways:title' }

export const loader = guardedLoader(
  { section: 'area-pathways', action: 'read' },
  async ({ actor, services, request }) => {
    const page = valueOrRespond(await services.areaPathways.page(actor))
    return { ...page, saved: new URL(request.url).searchParams.get('saved') }
  },
)

export default function Pathways() {
  const words = useWords('pathways')
  const { locale } = useLocale()
  const { saved, version, later, ...page } = useLoaderData<typeof loader>()
  const kept = page.versions.find((each) => String(each.version) === saved)
  return (
    <Page width="wide">
      {kept ? <Notice title={words('saved', { version: kept.version })} /> : null}
      <PageTitle>{words('title')}</PageTitle>
      <p>{words('intro')}</p>
      <p>{version === 0 ? words('usual') : words('inForce', { version })}</p>
      {later[0] ? (
        <p>{words('later', { version: later[0].version, date: formatDate(locale, later[0].from) })}</p>
      ) : null}
      <PathwayTables page={page} />
      <ul>
        <li>
          <a href={paths.areaOffers()}>{words('area:offers.heading')}</a>
        </li>
        <li>
          <a href={paths.areaResidents()}>{words('area:residents.heading')}</a>
        </li>
      </ul>
    </Page>
  )
}
