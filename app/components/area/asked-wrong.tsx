import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { Page } from '#app/web/page.tsx'
import { sayWrong, type AskedWrong } from '#app/web/area/say-wrong.ts'
import { paths } from '#app/web/paths.ts'

/** A page that says in words why there are no figures here, and where there are some: never an empty chart. */
export function AskedWrongPage({ wrong, back }: { readonly wrong: AskedWrong; readonly back: string }) {
  const words = useWords('area')
  const { locale } = useLocale()
  const why = sayWrong(wrong, words, locale)
  return (
    <Page width="wide" back={paths.area()}>
      <ErrorSummary errors={[{ field: 'again', message: why }]} />
      <PageTitle>{words('wrong.heading')}</PageTitle>
      <p>{why}</p>
      <p>
        <a id="again" href={back}>
          {words('wrong.again')}
        </a>
      </p>
    </Page>
  )
}
