import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { WrittenFields, type Written } from './written-fields.tsx'

type Said = {
  readonly id: string
  readonly type: string
  readonly on: string
  readonly by: string
  readonly name: string | null
  readonly written: readonly Written[]
}

/** What families and colleagues said, newest first, for whoever has to act on it. */
export function WhatWasSaid({ said }: { readonly said: readonly Said[] }) {
  const words = useWords('clinic')
  const referral = useWords('referral')
  const { locale } = useLocale()
  if (said.length === 0) return null
  return (
    <section>
      <h2>{words('one.said')}</h2>
      {said.map(({ id, type, on, by, name, written }) => (
        <section key={id}>
          <h3>{referral(`event.${type}`)}</h3>
          <p className="soft">
            {words('one.saidBy', { who: name ?? referral(`role.${by}`), date: formatDate(locale, on) })}
          </p>
          <WrittenFields written={written} />
        </section>
      ))}
    </section>
  )
}
