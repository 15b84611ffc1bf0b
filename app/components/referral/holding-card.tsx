import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'

type Held = {
  readonly action: string
  readonly csrf: string
  readonly holding: {
    readonly holder: {
      readonly id: string
      readonly name: string
      readonly isMe: boolean
      readonly since: string
    } | null
    readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  }
}

/** Who reads a request: to take, give back or hand over. */
export function HoldingCard({ action, csrf, holding: { holder, colleagues } }: Held) {
  const words = useWords('clinic')
  const { locale } = useLocale()
  const date = holder ? formatDate(locale, holder.since) : ''
  const now = holder?.id ?? ''
  const who = holder?.isMe ? 'you' : 'other'
  return (
    <Card>
      <h2>{words('pack.holding.title')}</h2>
      <p>
        {holder ? words(`pack.holding.${who}`, { name: holder.name, date }) : words('pack.holding.nobody')}
      </p>
      {holder?.isMe ? (
        <Mine action={action} csrf={csrf} now={now} colleagues={colleagues} />
      ) : (
        <PostButton action={action} csrf={csrf} values={{ intent: 'take', holder: now }}>
          {holder ? words('pack.holding.takeOver', { name: holder.name }) : words('pack.holding.take')}
        </PostButton>
      )}
    </Card>
  )
}

type HeldByMe = Pick<Held, 'action' | 'csrf'> & {
  readonly now: string
  readonly colleagues: Held['holding']['colleagues']
}

function Mine({ action, csrf, now, colleagues }: HeldByMe) {
  const words = useWords('clinic')
  return (
    <>
      <PostButton action={action} csrf={csrf} values={{ intent: 'release', holder: now }}>
        {words('pack.holding.release')}
      </PostButton>
      {colleagues.length > 0 ? (
        <form method="post" action={action}>
          <HiddenFields csrf={csrf} values={{ intent: 'hand-over', holder: now }} />
          <SelectField
            name="to"
            label={words('pack.holding.colleague')}
            options={[
              { value: '', label: words('pack.holding.choose') },
              ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Button kind="secondary">{words('pack.holding.handOver')}</Button>
        </form>
      ) : null}
    </>
  )
}
