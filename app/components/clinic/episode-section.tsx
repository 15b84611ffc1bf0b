import type { ReactNode } from 'react'
import { DataTable } from '#app/components/data-table.tsx'
import { Details } from '#app/components/details.tsx'
import { SummaryCard } from '#app/components/summary-card.tsx'
import { formatDate, formatWait } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'
import { MoveLinks } from './move-links.tsx'

type Clock = {
  readonly name: string
  readonly state: string
  readonly days: number | null
  readonly from: string | null
  readonly to: string | null
}

type Episode = {
  readonly id: string
  readonly pathway: string
  readonly state: string
  readonly priority: string | null
  readonly reviewOn: string | null
  readonly appointment: { readonly id: string; readonly on: string } | null
  readonly panelOn: string | null
  readonly daysWaited: number | null
  readonly next: { readonly owner: string; readonly by: string; readonly isOverdue: boolean } | null
  readonly found: {
    readonly findings: readonly { readonly area: string; readonly finding: string }[]
    readonly supervisor: { readonly name: string; readonly organisation: string } | null
  } | null
  readonly clocks: readonly Clock[]
  readonly offered: readonly { readonly group: string; readonly types: readonly string[] }[]
}

type Section = { readonly episode: Episode; readonly referralId: string; readonly children: ReactNode }

/** One pathway of a request: where it stands, its clocks, and what may be recorded of it now. */
export function EpisodeSection({ episode, referralId, children }: Section) {
  const words = useWords('clinic')
  const referral = useWords('referral')
  return (
    <section>
      <h2>
        {words('one.stands', {
          state: referral(`state.${episode.state}`),
          pathway: referral(`pathway.${episode.pathway}`),
        })}
      </h2>
      <Standing episode={episode} />
      {episode.found ? <Found found={episode.found} /> : null}
      <Details summary={words('one.clocks')}>
        <Clocks clocks={episode.clocks} />
      </Details>
      <p>
        <a href={paths.clinicHistory(referralId, episode.id)}>{words('one.historyOf')}</a>
      </p>
      <h3>{words('one.next')}</h3>
      <MoveLinks referralId={referralId} episodeId={episode.id} offered={episode.offered} />
      {children}
    </section>
  )
}

function Standing({ episode }: { readonly episode: Episode }) {
  const words = useWords('clinic')
  const common = useWords()
  const { locale } = useLocale()
  const { daysWaited, priority, reviewOn, appointment, panelOn, next } = episode
  const day = (iso: string) => formatDate(locale, iso)
  const promise = next
    ? words(next.isOverdue ? 'one.promiseLate' : 'one.promise', {
        owner: words(`owner.${next.owner}`),
        date: day(next.by),
      })
    : null
  const facts = {
    waited: daysWaited === null ? null : formatWait(common, daysWaited),
    level: priority ? words(`list.level.${priority}`) : null,
    review: reviewOn ? day(reviewOn) : null,
    appointment: appointment ? (
      <a href={paths.clinicAppointment(appointment.id)}>{day(appointment.on)}</a>
    ) : null,
    panel: panelOn ? day(panelOn) : null,
    promise,
  }
  const rows = Object.entries(facts).flatMap(([id, value]) =>
    value === null ? [] : [{ id, name: words(`one.fact.${id}`), value }],
  )
  return <SummaryCard rows={rows} />
}

function Clocks({ clocks }: { readonly clocks: readonly Clock[] }) {
  const words = useWords('clinic')
  const { locale } = useLocale()
  const date = (iso: string | null) => (iso ? formatDate(locale, iso) : '')
  return (
    <DataTable
      caption={words('one.clocksText')}
      columns={['clock', 'days', 'state'].map((key) => ({
        key,
        label: words(`one.columns.${key}`),
        isNumber: key === 'days',
      }))}
      rows={clocks.map(({ name, state, days, from, to }) => ({
        id: name,
        cells: {
          clock: words(`one.clock.${name}`),
          days: days ?? '',
          state: words(`one.clockState.${state}`, { from: date(from), to: date(to) }),
        },
      }))}
    />
  )
}

function Found({ found }: { readonly found: NonNullable<Episode['found']> }) {
  const words = useWords('moves')
  const { findings, supervisor } = found
  return (
    <Details summary={words('found')}>
      {supervisor ? <p>{words('supervised', supervisor)}</p> : null}
      <SummaryCard
        rows={findings.map(({ area, finding }) => ({
          id: area,
          name: words(`row.areas.${area}`),
          value: words(`option.areas.${finding}`),
        }))}
      />
    </Details>
  )
}
