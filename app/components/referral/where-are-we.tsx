import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { formatDate, formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { TrackedRequest, Where } from '#server/services/tracker-service.ts'
import { Letters } from './letters.tsx'
import { TrackedGroup } from './tracked-group.tsx'

type Face = 'family' | 'me'
type Showing = {
  readonly where: Where
  readonly face: Face
  readonly moreHref: string
  readonly changedHref: string
  /** Where a family asks a clinic themselves, or reads who can. */
  readonly askHref: string
  /** Where the reader answers what a clinic asked them about a request. */
  readonly answerHref: (referralId: string) => string
  /** Where it is chosen what the sender of a request can see, by its id. */
  readonly sharingHref: (referralId: string) => string
}

/** Where a request is, in words: what is done, where we are, what is promised, and what helps today. */
export function WhereAreWe({ where, face, ...hrefs }: Showing) {
  const words = useWords('family-tracker')
  const { name, requests } = where
  const { moreHref, changedHref, askHref, answerHref, sharingHref } = hrefs
  const mourned = requests.find(({ groups }) =>
    groups.some(({ closedReason }) => closedReason === 'deceased'),
  )
  if (mourned) return <Mourned name={name} clinic={callOf(mourned.clinic)} />
  return (
    <>
      <PageTitle>{words(face === 'me' ? 'headingMe' : 'heading', { name })}</PageTitle>
      {requests.length === 0 ? (
        <EmptyState title={words('none')}>
          <p>{words('noneText')}</p>
          <p>
            <a href={askHref}>{words('noneAsk')}</a>
          </p>
        </EmptyState>
      ) : null}
      {requests.map((request) => (
        <Request key={request.id} {...{ request, where, face, answerHref, sharingHref }} />
      ))}
      <HelpNow ideas={where.ideas} moreHref={moreHref} />
      <HasChanged where={where} changedHref={changedHref} />
      <AskAgain where={where} href={askHref} />
    </>
  )
}

// No steps, no ideas and nothing to do.
function Mourned({ name, clinic }: { readonly name: string; readonly clinic: string }) {
  const words = useWords('family-tracker')
  return (
    <>
      <PageTitle>{name}</PageTitle>
      <Notice>
        <p>{words('closed.deceased', { name })}</p>
        <p>{words('closedCall', { clinic })}</p>
      </Notice>
    </>
  )
}

type OfRequest = Pick<Showing, 'where' | 'face' | 'answerHref' | 'sharingHref'> & {
  readonly request: TrackedRequest
}

function Request({ request, where, face, answerHref, sharingHref }: OfRequest) {
  const words = useWords('family-tracker')
  const { name: clinic } = request.clinic
  const call = callOf(request.clinic)
  return (
    <section>
      <p>{words('reference', { reference: request.reference })}</p>
      {request.groups.map((group) => (
        <TrackedGroup
          key={group.pathways.join(' ')}
          {...{ group, where, face, clinic, call }}
          answerHref={answerHref(request.id)}
        />
      ))}
      {request.groups.every(({ isOver }) => isOver) ? <p>{words('closedCall', { clinic: call })}</p> : null}
      <Letters
        letters={request.letters}
        title={words('letters')}
        nameOf={(date) => words('letterOf', { date })}
      />
      <Hearing request={request} href={sharingHref(request.id)} />
    </section>
  )
}

// Of a request that is over nothing new is heard by anybody.
function Hearing({ request, href }: { readonly request: TrackedRequest; readonly href: string }) {
  const words = useWords('family-tracker')
  const { locale } = useLocale()
  const { sender, sharingEndedOn, groups } = request
  if (sender === null || groups.every(({ isOver }) => isOver)) return null
  return (
    <section>
      <h2>{words('sharing.title')}</h2>
      <p>
        {sharingEndedOn === null
          ? words('sharing.shared', { sender })
          : words('sharing.sharedNot', { sender, date: formatDate(locale, sharingEndedOn) })}
      </p>
      <p className="no-print">
        <a href={href}>{words('sharing.change', { sender })}</a>
      </p>
    </section>
  )
}

function callOf({ name, phone }: TrackedRequest['clinic']): string {
  return [name, phone].filter((part) => part !== '').join(', ')
}

// Only where somebody has the request: nobody else could read what is told.
function HasChanged({ where, changedHref }: Pick<Showing, 'where' | 'changedHref'>) {
  const words = useWords('family-tracker')
  const { locale } = useLocale()
  const groups = where.requests.flatMap((request) => request.groups)
  if (groups.every(({ isOver }) => isOver)) return null
  const answerBy = groups.flatMap((group) => group.answerBy ?? []).toSorted()[0]
  const open = where.requests.filter((request) => request.groups.some(({ isOver }) => !isOver))
  const clinics = formatList(locale, [...new Set(open.map(({ clinic }) => callOf(clinic)))])
  return (
    <section>
      <h2>{words('tell.question')}</h2>
      {answerBy ? (
        <p>
          <strong>{words('tell.asked', { date: formatDate(locale, answerBy) })}</strong>
        </p>
      ) : null}
      <p>{words('tell.place')}</p>
      <ButtonRow>
        <ButtonLink href={changedHref}>{words('tell.title')}</ButtonLink>
      </ButtonRow>
      <p>{words('tell.call', { clinics })}</p>
      <p className="no-print">{words('print')}</p>
    </section>
  )
}

// Whoever has no open request may ask once more.
function AskAgain({ where, href }: { readonly where: Where; readonly href: string }) {
  const words = useWords('family-tracker')
  const groups = where.requests.flatMap((request) => request.groups)
  if (groups.length === 0 || groups.some(({ isOver }) => !isOver)) return null
  return (
    <p>
      <a href={href}>{words('askAgain')}</a>
    </p>
  )
}

function HelpNow({ ideas, moreHref }: { readonly ideas: Where['ideas']; readonly moreHref: string }) {
  const words = useWords('family-tracker')
  return (
    <section>
      <h2>{words('help.title')}</h2>
      <p>{ideas ? words('help.text', ideas) : words('help.none')}</p>
      <p>
        <a href={moreHref}>{words('help.more')}</a>
      </p>
      <p>
        <strong>{words('help.place')}</strong>
      </p>
    </section>
  )
}
