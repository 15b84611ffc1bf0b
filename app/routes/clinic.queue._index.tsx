import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { QueueFilters } from '#app/components/referral/queue-filters.tsx'
import { formatDate, formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { readQueueSearch } from '#app/web/read-clinic-search.ts'
import { tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'clinic:queue.title' }

export const loader = guardedLoader(
  { section: 'caseload', action: 'read' },
  async ({ actor, services, request }) =>
    valueOrRespond(await services.triage.queue(actor, readQueueSearch(request))),
)

export const action = guardedAction({ section: 'caseload', action: 'read' }, async ({ actor, services }) => {
  const taken = await services.triage.takeNext(actor)
  if (taken.ok) throw redirect(paths.clinicPack(taken.value.referralId))
  if (taken.refusal === 'not-found') valueOrRespond(taken)
  return tryAgain({ refusal: taken.refusal })
})

type Line = Awaited<ReturnType<typeof loader>>['lines'][number]

const columns = ['child', 'days', 'age', 'pathways', 'evidence', 'why', 'holder']

export default function Queue() {
  const words = useWords('clinic')
  const { isClinician, lines, search, next } = useLoaderData<typeof loader>()
  const { csrf } = usePageRoot()
  const refusal = useActionData<typeof action>()?.refusal
  const rows = useQueueRows()
  return (
    <Page width="wide" back={paths.clinic()}>
      {refusal ? <ErrorSummary errors={[{ field: 'queue', message: words(`refusals:${refusal}`) }]} /> : null}
      <PageTitle>{words('queue.heading')}</PageTitle>
      <Sum />
      {isClinician ? (
        <PostButton action={paths.clinicQueue()} csrf={csrf} kind="primary">
          {words('queue.takeNext')}
        </PostButton>
      ) : null}
      <QueueFilters search={search} isClinician={isClinician} />
      <div id="queue">
        {lines.length === 0 ? (
          <EmptyState title={words('queue.empty')}>
            <p>{words('queue.emptyText')}</p>
          </EmptyState>
        ) : (
          <DataTable
            caption={words('queue.title')}
            isCaptionHidden
            columns={columns.map((key) => ({
              key,
              label: words(`queue.columns.${key}`),
              isNumber: key === 'days',
            }))}
            rows={rows}
          />
        )}
      </div>
      <Pagination nextHref={next ? nextPage(search, next) : undefined} />
    </Page>
  )
}

function nextPage(search: Awaited<ReturnType<typeof loader>>['search'], after: string): string {
  const { pathway, stage, held, olderThan } = search
  return paths.clinicQueue({
    pathway: pathway === 'any' ? undefined : pathway,
    stage: stage === 'any' ? undefined : stage,
    held: held ?? undefined,
    older: olderThan === null ? undefined : String(olderThan),
    after,
  })
}

function Sum() {
  const words = useWords('clinic')
  const { lines, next, isClinician, oldestDays } = useLoaderData<typeof loader>()
  const count = lines.length
  const sum = next
    ? words('queue.sumMore', { count })
    : words(count === 0 ? 'queue.sumNone' : 'queue.sum', { count })
  return (
    <>
      <p>
        {sum} {oldestDays === null ? null : words('queue.oldest', { count: oldestDays })}
      </p>
      <p className="soft">{words(isClinician ? 'queue.order' : 'queue.orderPlain')}</p>
    </>
  )
}

function useQueueRows() {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const why = useReasons()
  const { lines, isClinician } = useLoaderData<typeof loader>()
  return lines.map((line) => {
    const href = isClinician ? paths.clinicPack(line.id) : paths.clinicWaitingOne(line.id)
    const about = line.pathways.map((pathway) => referral(`pathway.${pathway}`))
    const cells = {
      child: <a href={href}>{line.initials}</a>,
      days: line.days,
      age: words('queue.age', { years: line.years, band: words(`band.${line.band ?? 'none'}`) }),
      pathways: formatList(locale, about),
      evidence: words('queue.evidence', line.evidence),
      why: why(line),
      holder: line.holder
        ? line.holder.isMe
          ? words('queue.you')
          : line.holder.name
        : words('queue.nobody'),
    }
    return { id: line.id, cells }
  })
}

function useReasons() {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const asked = ({ of, ids, due }: Line['asked'][number]) =>
    words('queue.asked', {
      items: formatList(
        locale,
        ids.map((id) => referral(`evidence.${id}`)),
      ),
      who: referral(`who.${of}`),
      date: formatDate(locale, due),
    })
  return (line: Line) =>
    [
      ...line.flags.map((flag) => words(`flag.${flag}`)),
      ...line.reasons.map((reason) => words(`reason.${reason}`)),
      ...line.asked.map(asked),
      ...(line.interpreter ? [words('queue.interpreter')] : []),
    ].join('. ')
}
