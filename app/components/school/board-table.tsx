import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Details } from '#app/components/details.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import type { BoardRow as Row } from '#server/services/board.ts'

type Parts = { readonly rows: readonly Row[]; readonly childId: string }

/** Everybody who was asked, how far they are, and what the lead can do for each; never what they said. */
export function BoardTable({ rows, childId }: Parts) {
  const words = useWords('school')
  return (
    <div id="board">
      <DataTable
        caption={words('board.caption')}
        isCaptionHidden
        columns={['who', 'viewpoint', 'where', 'seen', 'can'].map((key) => ({
          key,
          label: words(`board.column.${key}`),
        }))}
        rows={rows.map((row) => ({
          id: row.contributionId,
          cells: {
            who: <Who row={row} />,
            viewpoint: (
              <>
                {words(`viewpoint.${row.viewpoint}`)}
                <br />
                <span className="soft">{words(`form.${row.form}`)}</span>
              </>
            ),
            where: <Where row={row} />,
            seen: <Seen row={row} />,
            can: <Can row={row} childId={childId} />,
          },
        }))}
      />
      <p>{words('board.never')}</p>
    </div>
  )
}

function Who({ row }: { readonly row: Row }) {
  const words = useWords('school')
  return <bdi>{row.isOwn ? words('board.you') : row.label}</bdi>
}

function Where({ row: { where, message, completedBy } }: { readonly row: Row }) {
  const words = useWords('school')
  const { locale } = useLocale()
  const values = {
    ...(where.state === 'started' && { done: where.done, of: where.of }),
    ...(where.state === 'sent' && { date: formatDate(locale, where.on) }),
  }
  const isCounted = where.state === 'started' && where.of > 0
  return (
    <>
      {words(`board.where.${where.state === 'started' && !isCounted ? 'begun' : where.state}`, values)}
      {completedBy ? <p>{words('board.with', { name: completedBy })}</p> : null}
      {message?.state === 'did-not-arrive' ? (
        <p>{words('board.bounced', { date: formatDate(locale, message.at) })}</p>
      ) : null}
    </>
  )
}

function Seen({ row: { lastSeenAt } }: { readonly row: Row }) {
  const { locale } = useLocale()
  return lastSeenAt ? formatDate(locale, lastSeenAt) : '–'
}

function Can({ row, childId }: { readonly row: Row; readonly childId: string }) {
  const words = useWords('school')
  const { csrf } = usePageRoot()
  const hidden = words('board.for', { label: row.label })
  if (row.can.length === 0) return '–'
  return (
    <ul className="plain-list">
      {row.can.map((way) => (
        <li key={way}>
          {way === 'answer' ? (
            <a href={paths.contribution(row.contributionId)}>{words('board.can.answer')}</a>
          ) : way === 'phone' || way === 'together' ? (
            <a href={paths.childAssist(childId, row.contributionId)}>
              {words(`board.can.${way}`)} <span className="visually-hidden">{hidden}</span>
            </a>
          ) : way === 'change-form' ? (
            <ChangeForm row={row} />
          ) : (
            <PostButton
              action={paths.childBoard(childId)}
              csrf={csrf}
              kind="quiet"
              hidden={hidden}
              values={{ intent: way, part: row.contributionId }}
            >
              {words(`board.can.${way}`)}
            </PostButton>
          )}
        </li>
      ))}
    </ul>
  )
}

function ChangeForm({ row }: { readonly row: Row }) {
  const words = useWords('school')
  const { csrf } = usePageRoot()
  return (
    <Details
      summary={
        <>
          {words('board.can.change-form')}
          <span className="visually-hidden"> {words('board.for', { label: row.label })}</span>
        </>
      }
    >
      <form method="post">
        <HiddenFields csrf={csrf} values={{ intent: 'change-form', part: row.contributionId }} />
        <ul className="plain-list">
          {row.forms.map((form) => (
            <li key={form}>
              <Button kind="quiet" name="form" value={form}>
                {words(`form.${form}`)}
              </Button>
            </li>
          ))}
        </ul>
      </form>
    </Details>
  )
}
