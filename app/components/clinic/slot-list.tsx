import { Button } from '#app/components/button.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Details } from '#app/components/details.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { paths } from '#app/web/paths.ts'
import type { FieldError, TypedFields } from '#app/web/typed-fields.ts'

type OneSlot = {
  readonly id: string
  readonly on: string
  readonly time: string
  readonly minutes: number
  readonly mode: string
  readonly place: string
  readonly state: string
  readonly ending: string | null
  readonly closedBecause: string | null
  readonly clinician: string | null
}

type Times = {
  readonly slots: readonly OneSlot[]
  readonly mayChange: boolean
  readonly reasons: readonly string[]
  readonly typed: TypedFields
  readonly error: FieldError | undefined
}

const columns = ['when', 'who', 'how', 'state']

/** The times of one week, and a way to close those nobody has been given. */
export function SlotList({ slots, mayChange, reasons, typed, error }: Times) {
  const words = useWords('appointments')
  const slotWords = useSlotWords()
  const open = slots.filter(({ state }) => state === 'open')
  return (
    <>
      {slots.length === 0 ? <p>{words('capacity.empty')}</p> : null}
      {slots.length > 0 ? (
        <DataTable
          caption={words('capacity.times')}
          isCaptionHidden
          columns={columns.map((key) => ({ key, label: words(`capacity.timeColumns.${key}`) }))}
          rows={slots.map((slot) => ({ id: slot.id, cells: slotWords.cells(slot) }))}
        />
      ) : null}
      {mayChange && open.length > 0 ? (
        <Close open={open} reasons={reasons} typed={typed} error={error} nameOf={slotWords.name} />
      ) : null}
    </>
  )
}

function useSlotWords() {
  const words = useWords('appointments')
  const { locale } = useLocale()
  const name = ({ on, time }: OneSlot) => `${formatDate(locale, on)}, ${time}`
  const stateOf = ({ state, ending, closedBecause }: OneSlot) => {
    if (ending) return words(`ending.${ending}`)
    return closedBecause
      ? words('capacity.closedBecause', { reason: words(`closeReason.${closedBecause}`) })
      : words(`slotState.${state}`)
  }
  const cells = (slot: OneSlot) => ({
    when:
      slot.state === 'booked' || slot.state === 'ended' ? (
        <a href={paths.clinicAppointment(slot.id)}>{name(slot)}</a>
      ) : (
        name(slot)
      ),
    who: slot.clinician ?? words('capacity.anyone'),
    how: [words(`mode.${slot.mode}`), slot.place, words('minutes', { count: slot.minutes })]
      .filter((part) => part !== '')
      .join(', '),
    state: stateOf(slot),
  })
  return { name, cells }
}

type Closing = Omit<Times, 'slots' | 'mayChange'> & {
  readonly open: readonly OneSlot[]
  readonly nameOf: (slot: OneSlot) => string
}

function Close({ open, reasons, typed, error, nameOf }: Closing) {
  const words = useWords('appointments')
  const { csrf } = usePageRoot()
  const errorOf = (field: string) => (error?.field === field ? error.message : undefined)
  return (
    <Details summary={words('capacity.close')} isOpen={error?.field === 'slot' || error?.field === 'reason'}>
      <form method="post" noValidate>
        <HiddenFields csrf={csrf} values={{ intent: 'close' }} />
        <CheckboxGroup
          name="slot"
          legend={words('capacity.which')}
          error={errorOf('slot')}
          values={typed['slot'] ?? []}
          options={open.map((slot) => ({ value: slot.id, label: nameOf(slot) }))}
        />
        <RadioGroup
          name="reason"
          legend={words('capacity.why')}
          error={errorOf('reason')}
          value={typed['reason']?.[0]}
          options={reasons.map((value) => ({ value, label: words(`closeReason.${value}`) }))}
        />
        <Button kind="secondary">{words('capacity.closeThem')}</Button>
      </form>
    </Details>
  )
}
