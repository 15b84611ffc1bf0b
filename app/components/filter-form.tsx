import { Button } from './button.tsx'
import { SelectField } from './select-field.tsx'

type Filter = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

type Filters = {
  readonly filters: readonly Filter[]
  readonly show: string
  /** What stays as it is, whatever is chosen. */
  readonly keep?: Readonly<Record<string, string>>
}

/** Narrows a list: a few choices and one button. The address says what was chosen, so it can be kept. */
export function FilterForm({ filters, show, keep = {} }: Filters) {
  return (
    <form method="get" className="filters">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {filters.map((filter) => (
        <SelectField key={filter.name} {...filter} />
      ))}
      <Button kind="secondary">{show}</Button>
    </form>
  )
}
