import { useLocation } from '@remix-run/react'
import { Notice } from '#app/components/notice.tsx'
import { formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { leftAsideIn } from '#app/web/area/left-aside.ts'

/** Says what of its address a page of figures left aside, so that nobody takes these figures for others. */
export function LeftAside({ unknown = [] }: { readonly unknown?: readonly string[] }) {
  const words = useWords('area')
  const { locale } = useLocale()
  const { pathname, search } = useLocation()
  const { names, twice, hasOthers } = leftAsideIn(pathname, search)
  const say = (all: readonly string[]) =>
    formatList(
      locale,
      all.map((name) => words(`aside.name.${name}`)),
    )
  const lines = [
    ...(names.length > 0 ? [words('aside.names', { names: say(names) })] : []),
    ...(unknown.length > 0 ? [words('aside.unknown', { names: say(unknown) })] : []),
    ...(twice.length > 0 ? [words('aside.twice', { names: say(twice) })] : []),
    ...(hasOthers ? [words('aside.others')] : []),
  ]
  if (lines.length === 0) return null
  return (
    <Notice title={words('aside.title')}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  )
}
