import { Timeline } from '#app/components/timeline.tsx'
import { formatDate, formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'

type Entry = {
  readonly id: string
  readonly type: string
  readonly on: string
  readonly by: string
  readonly note?: string | null
  /** Of which pathways, where not all of them are meant. */
  readonly pathways: readonly string[]
}

/** What happened to a request, newest last. */
export function RequestTimeline({ entries }: { readonly entries: readonly Entry[] }) {
  const words = useWords('referral')
  const { locale } = useLocale()
  const whatOf = (type: string, pathways: readonly string[]) => {
    const names = pathways.map((one) => words(`pathway.${one}`))
    const what = words(`event.${type}`)
    return names.length > 0 ? words('page.eventOf', { what, names: formatList(locale, names) }) : what
  }
  return (
    <Timeline
      entries={entries.map(({ id, type, on, by, note, pathways }) => ({
        id,
        when: formatDate(locale, on),
        what: whatOf(type, pathways),
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
