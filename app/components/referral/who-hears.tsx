import { Button, ButtonRow } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'

type Face = 'family' | 'me'

/** Who sent a request, since when they hear nothing new, and whether the reader may change that. */
export type SharingPage = {
  readonly name: string
  readonly sender: string
  readonly clinic: { readonly name: string; readonly phone: string }
  readonly endedOn: string | null
  readonly mayBegin: boolean
  readonly once: string
}

type Showing = {
  readonly page: SharingPage
  readonly face: Face
  readonly refusal: string | undefined
}

/** Whether whoever sent a request goes on hearing how it goes on: what changes and what stays, before the button that changes it. */
export function WhoHears({ page, face, refusal }: Showing) {
  const words = useWords('family-tracker')
  const { sender } = page
  return (
    <>
      {refusal ? (
        <ErrorSummary errors={[{ field: 'share', message: words(`sharing.refusal.${refusal}`) }]} />
      ) : null}
      <PageTitle>{words('sharing.heading', { sender })}</PageTitle>
      {page.endedOn === null ? <End page={page} /> : <Begin page={page} endedOn={page.endedOn} />}
      <Stays page={page} face={face} />
    </>
  )
}

const seen = ['where', 'history', 'letters'] as const

function End({ page }: Pick<Showing, 'page'>) {
  const words = useWords('family-tracker')
  const { sender } = page
  return (
    <>
      <h2>{words('sharing.sees', { sender })}</h2>
      <ul>
        {seen.map((one) => (
          <li key={one}>{words(`sharing.seen.${one}`)}</li>
        ))}
      </ul>
      <h2>{words('sharing.stops')}</h2>
      <p>{words('sharing.stopsText', { sender })}</p>
      <p>{words('sharing.keeps', { sender })}</p>
      <Choice page={page} shared="no" label={words('sharing.end', { sender })} />
    </>
  )
}

function Begin({ page, endedOn }: Pick<Showing, 'page'> & { readonly endedOn: string }) {
  const words = useWords('family-tracker')
  const { locale } = useLocale()
  const { sender, clinic, mayBegin } = page
  const call = [clinic.name, clinic.phone].filter((part) => part !== '').join(', ')
  return (
    <>
      <Notice>
        <p>{words('sharing.ended', { sender, date: formatDate(locale, endedOn) })}</p>
      </Notice>
      {mayBegin ? (
        <>
          <p>{words('sharing.againText', { sender })}</p>
          <Choice page={page} shared="yes" label={words('sharing.begin', { sender })} />
        </>
      ) : (
        <p id="share">{words('sharing.notYours', { clinic: call })}</p>
      )}
    </>
  )
}

function Choice({ page, shared, label }: Pick<Showing, 'page'> & { shared: 'yes' | 'no'; label: string }) {
  const { csrf } = usePageRoot()
  return (
    <form method="post" id="share">
      <HiddenFields csrf={csrf} values={{ once: page.once, shared }} />
      <ButtonRow>
        <Button>{label}</Button>
      </ButtonRow>
    </form>
  )
}

function Stays({ page, face }: Pick<Showing, 'page' | 'face'>) {
  const words = useWords('family-tracker')
  const { name, sender, clinic } = page
  return (
    <>
      <h2>{words('sharing.stays')}</h2>
      <ul>
        <li>{words(face === 'me' ? 'sharing.stay.placeMe' : 'sharing.stay.place', { name })}</li>
        <li>{words('sharing.stay.support')}</li>
        <li>{words('sharing.stay.clinic', { clinic: clinic.name, sender })}</li>
      </ul>
    </>
  )
}
