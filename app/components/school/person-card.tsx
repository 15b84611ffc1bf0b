import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { Details } from '#app/components/details.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { Notice } from '#app/components/notice.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import type { TieView as Person } from '#server/services/people-service.ts'

type Around = {
  readonly person: Person
  readonly childId: string
  /** What a contact may be looked up for. */
  readonly reasons: readonly string[]
}

/** Somebody around a child: how they are tied, what was seen, and what can be done about it. */
export function PersonCard({ person, childId, reasons }: Around) {
  const words = useWords('school')
  const { locale } = useLocale()
  const contact = [person.email, person.phone].filter((known) => known !== null).join(', ')
  return (
    <Card>
      <h2>
        <bdi>{person.label}</bdi>
      </h2>
      <p>
        {words('people.line', {
          kind: words(`tie.kind.${person.kind}`),
          state: words(`tie.state.${person.state}`),
        })}
      </p>
      <Evidence evidence={person.evidence} />
      {person.until ? <p>{words('people.until', { date: formatDate(locale, person.until) })}</p> : null}
      {person.bar ? <Notice kind="important">{words(`tie.bar.${person.bar}`)}</Notice> : null}
      <p>{contact === '' ? words('people.noContact') : <bdi dir="ltr">{contact}</bdi>}</p>
      {contact === '' ? null : <ShowContact person={person} childId={childId} reasons={reasons} />}
      {person.state === 'proposed' || person.state === 'review-due' ? <Verify person={person} /> : null}
      {person.state === 'ended' ? null : <EndTie person={person} />}
    </Card>
  )
}

function Evidence({ evidence }: Pick<Person, 'evidence'>) {
  const words = useWords('school')
  const { locale } = useLocale()
  if (!evidence) return null
  const { seen, by, on } = evidence
  return (
    <>
      <p>{words('people.evidence', { seen })}</p>
      {by && on ? <p>{words('people.checkedBy', { name: by, date: formatDate(locale, on) })}</p> : null}
    </>
  )
}

function ShowContact({ person, childId, reasons }: Around) {
  const words = useWords('school')
  const { csrf } = usePageRoot()
  return (
    <Details summary={words('people.contact.show', { label: person.label })}>
      <p>{words('people.contact.kept')}</p>
      <form method="post" action={paths.childContact(childId)}>
        <HiddenFields csrf={csrf} values={{ personId: person.personId }} />
        <RadioGroup
          name="reason"
          id={`reason-${person.personId}`}
          legend={words('people.contact.why')}
          options={reasons.map((value) => ({ value, label: words(`people.contact.reason.${value}`) }))}
        />
        <Button kind="secondary">{words('people.contact.button')}</Button>
      </form>
    </Details>
  )
}

function Verify({ person }: { readonly person: Person }) {
  const words = useWords('school')
  const { csrf } = usePageRoot()
  return (
    <Details summary={words('people.verify.title', { label: person.label })}>
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} values={{ intent: 'verify', personId: person.personId }} />
        <TextField
          name="evidence"
          id={`evidence-${person.personId}`}
          label={words('people.evidenceLabel')}
          hint={words('people.evidenceHint')}
          autoComplete="off"
        />
        <Button kind="secondary">{words('people.verify.button')}</Button>
      </form>
    </Details>
  )
}

function EndTie({ person }: { readonly person: Person }) {
  const words = useWords('school')
  const { csrf } = usePageRoot()
  return (
    <Details summary={words('people.end.title', { label: person.label })}>
      <p>{words('people.end.what')}</p>
      <form method="post">
        <HiddenFields csrf={csrf} values={{ intent: 'end', personId: person.personId }} />
        <Button kind="secondary">{words('people.end.button')}</Button>
      </form>
    </Details>
  )
}
