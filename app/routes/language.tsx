import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { isEasyRead, localeNames } from '#app/i18n/locale.ts'
import { pickLocale } from '#app/i18n/pick-locale.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { rememberLocale } from '#app/web/locale-of.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { whereTo } from '#app/web/where-to.ts'

export const handle = { title: 'info:language.title' }

export const loader = guardedLoader('anyone', ({ request }) => ({
  to: new URL(request.url).searchParams.get('to') ?? '',
}))

export const action = guardedAction('anyone', ({ form, context }) => {
  const headers = { 'Set-Cookie': rememberLocale(context, pickLocale({ query: form.get('locale') })) }
  throw redirect(whereTo(form.get('to'), '/'), { headers })
})

// Easy read comes first: it is a version for anyone, not for children.
const offered = Object.entries(localeNames).sort(
  ([one], [other]) => Number(isEasyRead(other)) - Number(isEasyRead(one)),
)

export default function Language() {
  const words = useWords('info')
  const { locale } = useLocale()
  const { to } = useLoaderData<typeof loader>()
  const { csrf } = usePageRoot()
  return (
    <Page>
      <h1>{words('language.title')}</h1>
      <p>{words('language.text')}</p>
      <ul className="plain-list">
        {offered.map(([tag, name]) => (
          <li key={tag}>
            <form method="post">
              <HiddenFields csrf={csrf} values={{ to, locale: tag }} />
              <Button kind={tag === locale ? 'primary' : 'secondary'}>{name}</Button>
            </form>
          </li>
        ))}
      </ul>
    </Page>
  )
}
