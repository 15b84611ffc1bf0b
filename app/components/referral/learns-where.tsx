import { Button, ButtonRow } from '#app/components/button.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'

type Asking = {
  readonly learning: { readonly where: string; readonly setting: string | null }
  readonly name: string
  readonly error: string | undefined
}

/** Where the child learns, which says who can be asked for what; a form of its own, saved before the rest. */
export function LearnsWhere({ learning: { where, setting }, name, error }: Asking) {
  const words = useWords('family-request')
  const { csrf } = usePageRoot()
  const elsewhere = ['home-educated', 'not-in-setting'].map((value) => ({
    value,
    label: words(`learning.${value}`),
  }))
  const there = setting === null ? [] : [{ value: 'at-setting', label: words('learning.at', { setting }) }]
  return (
    <form method="post" noValidate>
      <HiddenFields csrf={csrf} values={{ intent: 'learning' }} />
      <RadioGroup
        name="where"
        legend={words('learning.question', { name })}
        hint={words('learning.hint')}
        options={[...there, ...elsewhere]}
        value={where}
        error={error}
      />
      <ButtonRow>
        <Button kind="secondary">{words('learning.save')}</Button>
      </ButtonRow>
      {where === 'at-setting' ? null : <p>{words('learning.elsewhere')}</p>}
    </form>
  )
}
