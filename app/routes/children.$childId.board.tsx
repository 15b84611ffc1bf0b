import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { LetterPreview } from '#app/components/letter-preview.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { BoardTable } from '#app/components/school/board-table.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader, type GuardedPost } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { refusalResponse, tryAgain, valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'school:board.title' }

export const loader = guardedLoader(
  { section: 'board', action: 'read' },
  async ({ actor, services, params, request }) => {
    const childId = params['childId'] ?? ''
    const news = new URL(request.url).searchParams.get('done')
    const board = valueOrRespond(await services.rounds.board(actor, childId))
    return { ...board, childId, news: newsKinds.find((known) => known === news) ?? null }
  },
)

export const action = guardedAction({ section: 'round', action: 'write' }, async (post) => {
  const childId = post.params['childId'] ?? ''
  const intent = intents.find((known) => known === post.form.get('intent'))
  if (!intent) throw refusalResponse('not-found')
  const outcome = await act[intent](post, { childId, contributionId: post.form.get('part') ?? '' })
  if (!outcome.ok && outcome.refusal === 'not-found') valueOrRespond(outcome)
  if (!outcome.ok) return tryAgain({ refusal: outcome.refusal, letter: null })
  const { letter } = outcome.value
  if (letter) return { refusal: '', letter }
  throw redirect(paths.childBoard(childId, intent))
})

type Letter = { readonly locale: string; readonly paragraphs: readonly string[] }

const intents = ['remind', 'new-link', 'change-form', 'withdraw'] as const
const newsKinds = ['asked', ...intents] as const
type About = { readonly childId: string; readonly contributionId: string }

const act = {
  remind: async ({ actor, services }, about) => quietly(await services.rounds.remind(actor, about)),
  'new-link': ({ actor, services }, about) => services.rounds.sendNewLink(actor, about),
  'change-form': async ({ actor, services, form }, about) =>
    quietly(await services.rounds.changeForm(actor, { ...about, form: form.get('form') ?? '' })),
  withdraw: async ({ actor, services }, about) => quietly(await services.rounds.withdraw(actor, about)),
} as const satisfies Record<(typeof intents)[number], (post: GuardedPost, about: About) => Promise<Done>>

type Done =
  | { readonly ok: true; readonly value: { readonly letter: Letter | null } }
  | { readonly ok: false; readonly refusal: string }

function quietly(outcome: { readonly ok: true } | { readonly ok: false; readonly refusal: string }): Done {
  return outcome.ok ? { ok: true, value: { letter: null } } : outcome
}

type View = Awaited<ReturnType<typeof loader>>

export default function Board() {
  const words = useWords('school')
  const view = useLoaderData<typeof loader>()
  return (
    <Page width="wide" back={paths.child(view.childId)}>
      <News view={view} />
      <PageTitle caption={view.yearGroup ?? undefined}>
        {words('board.heading', { name: view.name })}
      </PageTitle>
      {view.round ? <RoundLine view={view} round={view.round} /> : null}
      {view.rows.length === 0 ? (
        <EmptyState title={words('board.empty.title')}>
          <p>{words('board.empty.text')}</p>
          <ButtonLink href={paths.childInvite(view.childId)}>{words('board.ask')}</ButtonLink>
        </EmptyState>
      ) : (
        <BoardTable rows={view.rows} childId={view.childId} />
      )}
    </Page>
  )
}

// What became of the last press: what to put right, a letter to print, or one line of news.
function News({ view: { news } }: { readonly view: View }) {
  const words = useWords('school')
  const again = useActionData<typeof action>()
  if (again?.letter) return <PrintedLetter letter={again.letter} />
  if (again)
    return <ErrorSummary errors={[{ field: 'board', message: words(`board.refusal.${again.refusal}`) }]} />
  return news ? <Notice>{words(`board.news.${news}`)}</Notice> : null
}

function PrintedLetter({ letter }: { readonly letter: Letter }) {
  const words = useWords('school')
  return (
    <Notice kind="important" title={words('invite.letter.title')}>
      <p>{words('invite.letter.once')}</p>
      <LetterPreview paragraphs={letter.paragraphs} lang={letter.locale} headingAs="h3" />
    </Notice>
  )
}

function RoundLine({ view, round }: { readonly view: View; readonly round: NonNullable<View['round']> }) {
  const words = useWords('school')
  const { locale } = useLocale()
  const { viewpointsSent: sent, viewpointsAsked: asked } = view.summary
  const published = round.publishedAt
  return (
    <>
      <p>{words('board.round', { number: round.number, date: formatDate(locale, round.openedOn) })}</p>
      {round.purpose ? <p>{words('board.purpose', { purpose: round.purpose })}</p> : null}
      <p>
        <strong>
          {published
            ? words('board.published', { date: formatDate(locale, published) })
            : words(sent > 0 ? 'board.ready' : 'board.notReady', { sent, asked })}
        </strong>
      </p>
      {round.isOpen ? (
        <ButtonRow>
          {sent > 0 ? (
            <ButtonLink href={paths.childPublish(view.childId)}>{words('board.preview')}</ButtonLink>
          ) : null}
          <ButtonLink href={paths.childInvite(view.childId)} kind="secondary">
            {words('board.askMore')}
          </ButtonLink>
        </ButtonRow>
      ) : (
        <p>
          <a href={paths.childRounds(view.childId)}>{words('board.nextRound')}</a>
        </p>
      )}
    </>
  )
}
