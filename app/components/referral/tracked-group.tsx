import type { ReactNode } from 'react'
import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { StepsTracker } from '#app/components/steps-tracker.tsx'
import { formatClock, formatDate, formatList, formatWait } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { TrackedRequest, Where } from '#server/services/tracker-service.ts'
import { WaitEstimates } from './wait-estimate.tsx'

type Group = TrackedRequest['groups'][number]
type OfGroup = {
  readonly group: Group
  readonly where: Pick<Where, 'name' | 'today'>
  readonly face: 'family' | 'me'
  /** The clinic by name, and with its number. */
  readonly clinic: string
  readonly call: string
  readonly answerHref: string
}

/** Where some pathways of a request are: a sentence with who does what next, when somebody hears, and the steps. */
export function TrackedGroup({ group, where, face, clinic, call, answerHref }: OfGroup) {
  const words = useWords('family-tracker')
  const pathwayWords = useWords('letters')
  const { locale } = useLocale()
  const names = group.pathways.map((pathway) => pathwayWords(`about.${pathway}`))
  return (
    <>
      <h2>{words('about', { pathways: formatList(locale, names) })}</h2>
      <Notice>
        <Standing {...{ group, where, face, clinic }} />
        <Appointment {...{ group, where, face, call }} />
        <NextWord {...{ group, where, call }} />
        <AskedOf {...{ group, where, face, answerHref }} />
      </Notice>
      <Steps {...{ group, where, face }} />
      <NotYet state={group.state} />
    </>
  )
}

// A young person is spoken to and not of.
const spokenTo = ['waiting', 'booked', 'age_deferred']

function Standing({ group, where, face, clinic }: Pick<OfGroup, 'group' | 'where' | 'face' | 'clinic'>) {
  const words = useWords('family-tracker')
  const { state, closedReason, answerBy } = group
  const own = face === 'me' && spokenTo.includes(state) ? 'Me' : ''
  const asked = state === 'waiting' && answerBy !== null ? 'Asked' : ''
  const said = { name: where.name, clinic }
  return (
    <>
      <p>{words(`now${asked}${own}.${state}`, said)}</p>
      {closedReason ? <p>{words(`closed.${closedReason}`, said)}</p> : null}
    </>
  )
}

function AskedOf({
  group,
  where,
  face,
  answerHref,
}: Pick<OfGroup, 'group' | 'where' | 'face' | 'answerHref'>) {
  const words = useWords('family-tracker')
  const { locale } = useLocale()
  const { asked } = group
  if (!asked) return null
  const key = `${face === 'me' ? 'askedMe' : 'asked'}.${asked.of}`
  return (
    <>
      <p>{words(key, { name: where.name, date: formatDate(locale, asked.due) })}</p>
      {asked.isYours ? (
        <ButtonRow>
          <ButtonLink href={answerHref}>{words('answer.open')}</ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  )
}

function Appointment({ group, where, face, call }: Pick<OfGroup, 'group' | 'where' | 'face' | 'call'>) {
  const words = useWords('family-tracker')
  const { locale } = useLocale()
  const { appointment, missedOn } = group
  if (missedOn !== null && appointment === null) {
    const said = { name: where.name, date: formatDate(locale, missedOn) }
    return <p>{words(face === 'me' ? 'missedMe' : 'missed', said)}</p>
  }
  if (appointment === null) return null
  const date = formatDate(locale, appointment.on)
  if (appointment.on < where.today) return <p>{words('appointment.passed', { date, clinic: call })}</p>
  const { time, mode } = appointment
  const time12 = time === null ? null : formatClock(locale, time)
  return (
    <>
      <p>
        {time12 === null
          ? words('appointment.on', { date })
          : words('appointment.at', { date, time: time12 })}{' '}
        {mode === null ? null : words(`appointment.mode.${mode}`)}
      </p>
      <p>{words('appointment.cannot', { clinic: call })}</p>
    </>
  )
}

// The day of an appointment is itself the next word; whoever was asked how things are answers first.
function NextWord({ group, where, call }: Pick<OfGroup, 'group' | 'where' | 'call'>) {
  const words = useWords('family-tracker')
  const { locale } = useLocale()
  const { hearBy, state, answerBy } = group
  if (hearBy === null || state === 'booked') return null
  if (answerBy !== null && answerBy >= where.today)
    return (
      <>
        <p>{words('tell.asked', { date: formatDate(locale, answerBy) })}</p>
        <p>{words('hearOtherWay')}</p>
      </>
    )
  const key = hearBy < where.today ? 'hearPassed' : 'hearBy'
  return <p>{words(key, { date: formatDate(locale, hearBy), clinic: call })}</p>
}

const stateOf = { done: 'done', now: 'now', next: 'ahead', ended: 'ahead' } as const
// Said differently once it is over.
const withPast = ['decision', 'waiting']

function Steps({ group, where, face }: Pick<OfGroup, 'group' | 'where' | 'face'>) {
  const words = useWords('family-tracker')
  const { locale } = useLocale()
  const isSeen = group.steps.some(({ key, status }) => key === 'first-contact' && status === 'done')
  const more: Readonly<Record<string, ReactNode>> = {
    'first-contact': isSeen ? (
      <Waited days={group.daysWaited} isOver />
    ) : (
      <Estimates {...{ group, where, face }} />
    ),
  }
  const steps = group.steps.map(({ key, status, on }) => ({
    id: key,
    title: words(`step.${key}${status === 'done' && withPast.includes(key) ? 'Done' : ''}`),
    state: stateOf[status],
    date: on && key !== 'waiting' ? formatDate(locale, on) : undefined,
    children: status === 'now' && !isSeen ? <Waited days={group.daysWaited} isOver={false} /> : more[key],
  }))
  const coming = group.isOver ? steps.filter(({ state }) => state === 'done') : steps
  return <StepsTracker steps={coming} />
}

// Somebody who waits is told also where nothing can be said.
function Estimates({ group, where, face }: Pick<OfGroup, 'group' | 'where' | 'face'>) {
  const words = useWords('family-tracker')
  if (group.estimates.length > 0)
    return <WaitEstimates estimates={group.estimates} name={where.name} face={face} />
  return group.state === 'waiting' ? <p>{words('estimate.none')}</p> : null
}

const beforeDecision = ['received', 'info_requested', 'in_triage']

function NotYet({ state }: Pick<Group, 'state'>) {
  const words = useWords('family-tracker')
  return beforeDecision.includes(state) ? <p>{words('estimate.notYet')}</p> : null
}

function Waited({ days, isOver }: { readonly days: number | null; readonly isOver: boolean }) {
  const words = useWords('family-tracker')
  const common = useWords()
  return days === null ? null : (
    <p>{words(isOver ? 'waitedInAll' : 'waited', { wait: formatWait(common, days) })}</p>
  )
}
