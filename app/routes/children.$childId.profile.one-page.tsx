import { useLoaderData } from '@remix-run/react'
import { NotADiagnosis } from '#app/components/not-a-diagnosis.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { StrengthLines } from '#app/components/profile/strength-lines.tsx'
import { useProfileWords } from '#app/components/profile/use-profile-words.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'
import { safetyWords, suggestionWords } from '#questionnaires/texts/suggestion-words.ts'
import type { OnePage } from '#server/services/profile-one-page.ts'

export const handle = { title: 'profile:sheet.title' }

export const loader = guardedLoader(
  { section: 'profile-strategies', action: 'read' },
  async ({ actor, services, params }) =>
    valueOrRespond(await services.profiles.sheet(actor, params['childId'] ?? '')),
)

export default function OnePageSheet() {
  const words = useWords('profile')
  const { locale } = useLocale()
  const sheet = useLoaderData<typeof loader>()
  const { name, publishedOn, shines, topThree } = sheet
  const { strand: nameOf } = useProfileWords(name)
  return (
    <Page back={paths.children()}>
      <PageTitle caption={publishedOn ? formatDate(locale, publishedOn) : undefined}>
        {words('sheet.heading', { name })}
      </PageTitle>
      <h2>{words('sheet.good')}</h2>
      <StrengthLines shines={shines} strengths={sheet} name={name} />
      <h2>{words('sheet.helps')}</h2>
      <WhatHelps sheet={sheet} />
      <h2>{words('sheet.top')}</h2>
      <ol>
        {topThree.map((strand) => (
          <li key={strand}>{nameOf(strand)}</li>
        ))}
      </ol>
      <p className="no-print soft">{words('sheet.print')}</p>
      <NotADiagnosis />
    </Page>
  )
}

function WhatHelps({ sheet: { helpsChild, ideas, name } }: { readonly sheet: OnePage }) {
  const words = useWords('profile')
  return (
    <ul>
      {helpsChild.map((said) => (
        <li key={said}>{words('sheet.helpsChild', { name, words: said })}</li>
      ))}
      {ideas.map(({ id, safety }) => (
        <li key={id}>
          {suggestionWords(id, name)}
          {safety.map((line) => (
            <strong className="line" key={line}>
              {safetyWords(line)}
            </strong>
          ))}
        </li>
      ))}
    </ul>
  )
}
