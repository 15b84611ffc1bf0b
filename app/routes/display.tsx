import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { displayFrom, displayOf, displayOptions, rememberDisplay } from '#app/web/display.ts'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'

export const handle = { title: 'info:display.title' }

export const loader = guardedLoader('anyone', ({ request, context }) => displayOf(request, context))

export const action = guardedAction('anyone', ({ form, context }) => {
  throw redirect(paths.display(), { headers: { 'Set-Cookie': rememberDisplay(context, displayFrom(form)) } })
})

const groups = [
  { setting: 'text', legend: 'size' },
  { setting: 'spacing', legend: 'spacing' },
  { setting: 'colours', legend: 'colours' },
  { setting: 'pictures', legend: 'pictures' },
] as const

export default function DisplayPage() {
  const words = useWords('info')
  const display = useLoaderData<typeof loader>()
  const { csrf } = usePageRoot()
  return (
    <Page>
      <h1>{words('display.title')}</h1>
      <p>{words('display.text')}</p>
      <form method="post">
        <HiddenFields csrf={csrf} />
        {groups.map(({ setting, legend }) => (
          <RadioGroup
            key={setting}
            name={setting}
            legend={words(`display.${legend}`)}
            value={display[setting]}
            options={displayOptions[setting].map((value) => ({
              value,
              label: words(`display.options.${value}`),
            }))}
          />
        ))}
        <Button>{words('display.button')}</Button>
      </form>
    </Page>
  )
}
