import { useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { formatDate, formatWait } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'referral:list.title' }

export const loader = guardedLoader(
  { section: 'referral', action: 'read' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    return { childId, ...valueOrRespond(await services.referrals.list(actor, childId)) }
  },
)

type View = Awaited<ReturnType<typeof loader>>

const columns = ['request', 'about', 'where', 'waited', 'holds', 'next']

export default function Referrals() {
  const words = useWords('referral')
  const view = useLoaderData<typeof loader>()
  return (
    <Page width="wide" back={paths.child(view.childId)}>
      <PageTitle>{words('list.heading', { name: view.name })}</PageTitle>
      {view.referrals.length === 0 ? (
        <EmptyState title={words('list.none')}>
          <p>{words('list.noneText')}</p>
        </EmptyState>
      ) : (
        <Requests view={view} />
      )}
      <ButtonLink href={paths.newReferral(view.childId)}>{words('list.start')}</ButtonLink>
    </Page>
  )
}

function Requests({ view }: { readonly view: View }) {
  const words = useWords('referral')
  const common = useWords()
  const { locale } = useLocale()
  const rows = view.referrals.flatMap((referral) =>
    referral.episodes.map((episode) => ({
      id: episode.id,
      cells: {
        request: <a href={paths.referral(view.childId, referral.id)}>{referral.clinic}</a>,
        about: words(`pathway.${episode.pathway}`),
        where: words(`state.${episode.state}`),
        waited: referral.isDraft || episode.daysWaited === null ? '' : formatWait(common, episode.daysWaited),
        holds: words(`owner.${episode.owner ?? 'none'}`),
        next: referral.isDraft || !episode.nextDate ? '' : formatDate(locale, episode.nextDate),
      },
    })),
  )
  return (
    <DataTable
      caption={words('list.title')}
      isCaptionHidden
      columns={columns.map((key) => ({ key, label: words(`list.columns.${key}`) }))}
      rows={rows}
    />
  )
}
