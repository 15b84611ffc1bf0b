import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'
import type { AboutMonth } from '#server/services/area/waits-view.ts'

/** What stands over every page of figures: as of when, by which measure, under which rules, and whether it may still change. */
export function AboutFigures({ about }: { readonly about: AboutMonth }) {
  const words = useWords('area')
  const { locale } = useLocale()
  return (
    <>
      <p>
        {words('about.asOf', { date: formatDate(locale, about.asOf) })}{' '}
        {about.isProvisional ? words('about.provisional') : null}
      </p>
      <p>
        {words(`about.measureSet.${about.measureSet}`)} {words('about.rules')}{' '}
        <a href={paths.areaDefinitions()}>{words('home.definitions')}</a>
      </p>
    </>
  )
}
