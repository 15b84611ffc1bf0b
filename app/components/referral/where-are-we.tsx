import type { ReactNode } from 'react'
import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { StepsTracker } from '#app/components/steps-tracker.tsx'
import { formatDate, formatList, formatWait } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { TrackedRequest, Where } from '#server/services/tracker-service.ts'
import { Letters } from './letters.tsx'
import { WaitEstimates } from './wait-estimate.tsx'

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
        <Group
          key={group.pathways.join(' ')}
          {...{ group, where, face, clinic, call }}
          answerHref={answerHref(request.id)}
        />
      ))}
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

type OfGroup = {
  readonly group: TrackedRequest['groups'][number]
  readonly where: Where
  readonly face: Face
  readonly clinic: string
  readonly call: string
  readonly answerHref: string
}

function Group({ group, where, face, clinic, call, answerHref }: OfGroup) {
  const words = useWords('family-tracker')
  const { words: sentence, pathways } = useGroupWords({ group, where, face, clinic })
  return (
    <>
      <h2>{words('about', { pathways })}</h2>
      <Notice>
        <p>{sentence}</p>
        <Promise group={group} where={where} face={face} call={call} />
        {group.asked?.isYours ? <ButtonLink href={answerHref}>{words('answer.open')}</ButtonLink> : null}
      </Notice>
      <Steps group={group} where={where} face={face} />
      <NotYet state={group.state} />
    </>
  )
}

function useGroupWords({ group, where, face, clinic }: Omit<OfGroup, 'call' | 'answerHref'>) {
  const words = useWords('family-tracker')
  const pathwayWords = useWords('letters')
  const { locale } = useLocale()
  const { state, closedReason } = group
  const isOwn = face === 'me' && (state === 'waiting' || state === 'age_deferred')
  const now = words(`${isOwn ? 'nowMe' : 'now'}.${state}`, { name: where.name, clinic })
  const isTold = closedReason === 'declined_with_advice' || closedReason === 'redirected'
  const ended = state === 'closed' ? ` ${words(`closed.${isTold ? closedReason : 'other'}`)}` : ''
  const pathways = formatList(
    locale,
    group.pathways.map((pathway) => pathwayWords(`about.${pathway}`)),
  )
  return { words: now + ended, pathways }
}

function Promise({ group, where, face, call }: Pick<OfGroup, 'group' | 'where' | 'face' | 'call'>) {
  const words = useWords('family-tracker')
  const { locale } = useLocale()
  const { hearBy, asked, appointmentOn } = group
  const hear = hearBy !== null && hearBy < where.today ? 'hearPassed' : 'hearBy'
  return (
    <>
      {asked ? (
        <p>
          {words(`${face === 'me' ? 'askedMe' : 'asked'}.${asked.of}`, {
            name: where.name,
            date: formatDate(locale, asked.due),
          })}
        </p>
      ) : null}
      {appointmentOn ? <p>{words('appointment', { date: formatDate(locale, appointmentOn) })}</p> : null}
      {hearBy ? <p>{words(hear, { date: formatDate(locale, hearBy), clinic: call })}</p> : null}
    </>
  )
}

const stateOf = { done: 'done', now: 'now', next: 'ahead', ended: 'ahead' } as const
// Said differently once it is over.
const withPast = ['decision', 'waiting']

function Steps({ group, where, face }: Pick<OfGroup, 'group' | 'where' | 'face'>) {
  const words = useWords('family-tracker')
  const { locale } = useLocale()
  const more: Readonly<Record<string, ReactNode>> = {
    ...(group.estimates.length > 0 && {
      'first-contact': <WaitEstimates estimates={group.estimates} name={where.name} face={face} />,
    }),
  }
  const steps = group.steps.map(({ key, status, on }) => ({
    id: key,
    title: words(`step.${key}${status === 'done' && withPast.includes(key) ? 'Done' : ''}`),
    state: stateOf[status],
    date: on && key !== 'waiting' ? formatDate(locale, on) : undefined,
    children: status === 'now' ? <Waited days={group.daysWaited} /> : more[key],
  }))
  const coming = group.isOver ? steps.filter(({ state }) => state === 'done') : steps
  return <StepsTracker steps={coming} />
}

const beforeDecision = ['received', 'info_requested', 'in_triage']

function NotYet({ state }: Pick<OfGroup['group'], 'state'>) {
  const words = useWords('family-tracker')
  return beforeDecision.includes(state) ? <p>{words('estimate.notYet')}</p> : null
}

function Waited({ days }: { readonly days: number | null }) {
  const words = useWords('family-tracker')
  const common = useWords()
  return days === null ? null : <p>{words('waited', { wait: formatWait(common, days) })}</p>
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
