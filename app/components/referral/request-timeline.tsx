import { Timeline } from '#app/components/timeline.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'

type Entry = {
  readonly id: string
  readonly type: string
  readonly on: string
  readonly by: string
  readonly note?: string | null
}

/** What happened to a request, newest last. */
export function RequestTimeline({ entries }: { readonly entries: readonly Entry[] }) {
  const words = useWords('referral')
  const { locale } = useLocale()
  return (
    <Timeline
      entries={entries.map(({ id, type, on, by, note }) => ({
        id,
        when: formatDate(locale, on),
        what: words(`event.${type}`),
        who: (
          <>
            {words('page.by', { who: words(`role.${by}`) })}
            {note ? <blockquote>{note}</blockquote> : null}
          </>
        ),
      }))}
    />
  )
}
