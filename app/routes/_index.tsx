import { useWords } from '#app/i18n/use-words.ts'
import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'

export const handle = { title: 'account:start.title' }

export const loader = guardedLoader('anyone', () => null)

export default function Start() {
  const words = useWords('account')
  return (
    <Page>
      <h1>{words('start.title')}</h1>
      {['what', 'who', 'strengths', 'today', 'notADiagnosis'].map((line) => (
        <p key={line}>{words(`start.${line}`)}</p>
      ))}
      <ButtonRow>
        <ButtonLink href={paths.signIn()}>{words('start.signIn')}</ButtonLink>
      </ButtonRow>
      <h2>{words('start.link.title')}</h2>
      <p>{words('start.link.text')}</p>
      <p>
        <a href={paths.rights()}>{words('start.rights')}</a>
      </p>
    </Page>
  )
}
