import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { Notice } from '#app/components/notice.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { formatDate, formatWait } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { ticked, typedDate, type FieldError, type TypedFields } from '#app/web/typed-fields.ts'
import { TimeField } from './time-field.tsx'

type View = {
  readonly episodes: readonly {
    readonly id: string
    readonly pathway: string
    readonly state: string
    readonly days: number
  }[]
  readonly slots: readonly {
    readonly id: string
    readonly on: string
    readonly time: string
    readonly minutes: number
    readonly mode: string
    readonly place: string
    readonly clinician: string | null
  }[]
  readonly adjustments: readonly string[]
  readonly suggested: readonly string[]
  readonly modes: readonly string[]
  readonly interpreter: string | null
  readonly firstDayWithNotice: string
}

type Fields = {
  readonly view: View
  readonly typed: TypedFields
  readonly error: FieldError | undefined
}

/** Everything a booking needs: for what, when, what would help, and the notice the family gets. */
export function BookingFields({ view, typed, error }: Fields) {
  const words = useWords('appointments')
  const common = useWords()
  const referral = useWords('referral')
  const errorOf = (field: string) => (error?.field === field ? error.message : undefined)
  const waiting = view.episodes.filter(({ state }) => state === 'waiting')
  return (
    <>
      <CheckboxGroup
        name="episodes"
        legend={words('book.episodes')}
        hint={words('book.episodesHint')}
        error={errorOf('episodes')}
        values={ticked(
          typed,
          'episodes',
          waiting.map(({ id }) => id),
        )}
        options={waiting.map(({ id, pathway, days }) => ({
          value: id,
          label: referral(`pathway.${pathway}`),
          hint: words('book.waited', { wait: formatWait(common, days) }),
        }))}
      />
      <FreeTimes view={view} typed={typed} errorOf={errorOf} />
      <OwnTime modes={view.modes} typed={typed} errorOf={errorOf} />
      <Notes view={view} typed={typed} errorOf={errorOf} />
    </>
  )
}

type Part = { readonly typed: TypedFields; readonly errorOf: (field: string) => string | undefined }

function FreeTimes({ view, typed, errorOf }: Part & { readonly view: View }) {
  const words = useWords('appointments')
  const { locale } = useLocale()
  if (view.slots.length === 0) return <p>{words('book.noneFree')}</p>
  return (
    <RadioGroup
      name="slot"
      legend={words('book.slot')}
      hint={words('book.slotHint', { date: formatDate(locale, view.firstDayWithNotice) })}
      error={errorOf('slot')}
      value={typed['slot']?.[0]}
      options={[
        ...view.slots.map(({ id, on, time, minutes, mode, place, clinician }) => ({
          value: id,
          label: `${formatDate(locale, on)}, ${time}`,
          hint: [words(`mode.${mode}`), place, clinician ?? '', words('minutes', { count: minutes })]
            .filter((part) => part !== '')
            .join(', '),
        })),
        { value: 'own', label: words('book.own'), special: true },
      ]}
    />
  )
}

function OwnTime({ modes, typed, errorOf }: Part & { readonly modes: readonly string[] }) {
  const words = useWords('appointments')
  const one = (field: string) => typed[field]?.[0]
  return (
    <>
      <h2>{words('book.ownTitle')}</h2>
      <DateField name="on" legend={words('book.on')} error={errorOf('on')} value={typedDate(typed, 'on')} />
      <TimeField label={words('book.time')} value={one('time')} error={errorOf('time')} />
      <RadioGroup
        name="mode"
        legend={words('capacity.mode')}
        error={errorOf('mode')}
        value={one('mode')}
        options={modes.map((value) => ({ value, label: words(`mode.${value}`) }))}
      />
      <TextField
        name="place"
        label={words('capacity.place')}
        value={one('place')}
        optional
        autoComplete="off"
      />
    </>
  )
}

function Notes({ view, typed, errorOf }: Part & { readonly view: View }) {
  const words = useWords('appointments')
  const { interpreter, adjustments, suggested } = view
  return (
    <>
      <h2>{words('book.needs')}</h2>
      {interpreter ? (
        <Notice title={words('book.interpreter', { language: interpreter })}>
          <p>{words('book.interpreterText')}</p>
        </Notice>
      ) : null}
      <CheckboxGroup
        name="adjustments"
        legend={words('book.adjustments')}
        hint={words(suggested.length > 0 ? 'book.adjustmentsHint' : 'book.askFamily')}
        error={errorOf('adjustments')}
        values={ticked(typed, 'adjustments', suggested)}
        options={adjustments.map((value) => ({ value, label: words(`adjustment.${value}`) }))}
      />
      <TextField
        name="otherAdjustment"
        label={words('book.other')}
        value={typed['otherAdjustment']?.[0]}
        optional
        autoComplete="off"
      />
      {interpreter ? (
        <CheckboxGroup
          name="withoutInterpreter"
          id="interpreter"
          legend={words('book.without')}
          error={errorOf('interpreter')}
          values={typed['withoutInterpreter'] ?? []}
          options={[{ value: 'yes', label: words('book.withoutYes') }]}
        />
      ) : null}
      <CheckboxGroup
        name="shortNotice"
        legend={words('book.notice')}
        hint={words('book.noticeHint')}
        error={errorOf('shortNotice')}
        values={typed['shortNotice'] ?? []}
        options={[{ value: 'yes', label: words('book.noticeYes') }]}
      />
    </>
  )
}
