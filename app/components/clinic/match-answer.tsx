import { Button } from '#app/components/button.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'

type Answered = {
  readonly other: string
  readonly answer: { readonly is: string; readonly on: string; readonly by: string }
  readonly once: string
  readonly mayUndo: boolean
  readonly typed: string | undefined
  readonly error: string | undefined
}

/** What was said about two requests, by whom, and the way back when it was wrong. */
export function MatchAnswer(answered: Answered) {
  const words = useWords('matches')
  const { locale } = useLocale()
  const { is, on, by } = answered.answer
  const isJoined = is === 'joined'
  return (
    <Notice title={words(`one.${is}`, { date: formatDate(locale, on), by })}>
      {isJoined ? <p>{words('one.joinedText')}</p> : null}
      {isJoined && !answered.mayUndo ? <p>{words('one.managerParts')}</p> : null}
      {isJoined && !answered.mayUndo ? null : <WayBack {...answered} isJoined={isJoined} />}
    </Notice>
  )
}

function WayBack({ other, once, typed, error, isJoined }: Answered & { readonly isJoined: boolean }) {
  const words = useWords('matches')
  const { csrf } = usePageRoot()
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} values={{ other, once, intent: isJoined ? 'part' : 'again' }} />
      {isJoined ? (
        <>
          <p>{words('one.partText')}</p>
          <TextField
            name="reason"
            id={`answer-${other}`}
            label={words('one.reason')}
            value={typed}
            error={error}
            autoComplete="off"
          />
        </>
      ) : null}
      <Button kind="secondary">{words(isJoined ? 'one.part' : 'one.again')}</Button>
    </form>
  )
}
