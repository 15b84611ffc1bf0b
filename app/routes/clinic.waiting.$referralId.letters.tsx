import { useLoaderData } from '@remix-run/react'
import { PageTitle } from '#app/components/page-title.tsx'
import { Paragraphs } from '#app/components/paragraphs.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { directionOf, localeNames } from '#app/i18n/locale.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { guardedLoader } from '#app/web/guarded.ts'
import { Page } from '#app/web/page.tsx'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

export const handle = { title: 'clinic:letters.title' }

export const loader = guardedLoader(
  { section: 'triage', action: 'read' },
  async ({ actor, services, params }) =>
    valueOrRespond(await services.triage.letters(actor, params['referralId'] ?? '')),
)

export default function ClinicLetters() {
  const words = useWords('clinic')
  const view = useLoaderData<typeof loader>()
  const { name, reference, letters, toDoctor } = view
  return (
    <Page back={paths.clinicWaitingOne(view.id)}>
      <PageTitle caption={reference}>{words('letters.heading', { name })}</PageTitle>
      {letters.length + toDoctor.length === 0 ? <p>{words('letters.none')}</p> : null}
      {toDoctor.map((missed) => (
        <ToDoctor key={missed.id} missed={missed} />
      ))}
      {letters.map((letter) => (
        <Saved key={letter.id} letter={letter} />
      ))}
    </Page>
  )
}

type View = ReturnType<typeof useLoaderData<typeof loader>>

function Saved({
  letter: { to, on, text, locale: written, reach },
}: {
  readonly letter: View['letters'][number]
}) {
  const words = useWords('clinic')
  const { locale } = useLocale()
  const { from } = useLoaderData<typeof loader>()
  const date = formatDate(locale, on)
  const known = Object.keys(localeNames).find((one) => one === written)
  return (
    <>
      <h2>{words(`letters.to.${to}`, { date })}</h2>
      <p className="soft">{words(`letters.reach.${to}.${reach}`, { from: from ?? '' })}</p>
      <div className="letter" {...(known && { lang: known, dir: directionOf(known) })}>
        <Paragraphs text={text} />
      </div>
    </>
  )
}

// Nothing of what somebody thought about safety, or of why the child was not brought, is in it.
function ToDoctor({ missed }: { readonly missed: View['toDoctor'][number] }) {
  const words = useWords('clinic')
  const letter = useWords('letters')
  const { locale } = useLocale()
  const { name, clinic } = useLoaderData<typeof loader>()
  const date = formatDate(locale, missed.on)
  const again = formatDate(locale, missed.contactAgainBy)
  const facts = { name, date, again, clinic: clinic.name, phone: clinic.phone }
  const text = ['greeting.referrer', 'missed.doctor', 'closing.referrer'].map((part) => letter(part, facts))
  return (
    <>
      <h2>{words('letters.to.doctor', { date })}</h2>
      <p className="soft">{words('letters.reach.doctor')}</p>
      <div className="letter">
        <Paragraphs text={text.join('\n')} />
      </div>
    </>
  )
}
