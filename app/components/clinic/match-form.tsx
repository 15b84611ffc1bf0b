import { Button } from '#app/components/button.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { formatDate, formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import type { Side } from './match-table.tsx'

type Deciding = {
  readonly own: Side
  readonly match: {
    readonly other: Side
    readonly shared: readonly string[]
    readonly firstDay: string | null
  }
  readonly once: string
  readonly mayJoin: boolean
  readonly error: string | undefined
}

/** One child or two: which of the requests stays, or that both do. */
export function MatchForm({ own, match, once, mayJoin, error }: Deciding) {
  const words = useWords('matches')
  const { csrf } = usePageRoot()
  const { other, shared } = match
  const hint = useHint(match)
  const mayChoose = mayJoin && shared.length > 0
  const stays = (side: Side) => ({
    value: side.id,
    label: words('one.stays', { reference: side.reference, from: side.from ?? words('one.family') }),
  })
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} values={{ other: other.id, once }} />
      {mayJoin ? null : <p>{words('one.officeOnly')}</p>}
      <RadioGroup
        name="stays"
        id={`answer-${other.id}`}
        legend={words('one.question')}
        hint={hint}
        error={error}
        options={[
          ...(mayChoose ? [stays(own), stays(other)] : []),
          { value: 'apart', label: words('one.apart') },
        ]}
      />
      <Button>{words('one.save')}</Button>
    </form>
  )
}

function useHint({ shared, firstDay }: Deciding['match']): string {
  const words = useWords('matches')
  const referral = useWords('referral')
  const { locale } = useLocale()
  if (shared.length === 0) return words('one.nothingShared')
  return words('one.hint', {
    date: firstDay ? formatDate(locale, firstDay) : '',
    about: formatList(
      locale,
      shared.map((pathway) => referral(`pathway.${pathway}`)),
    ),
  })
}
