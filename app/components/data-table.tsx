import type { ReactNode } from 'react'

type Column = { readonly key: string; readonly label: string; readonly isNumber?: boolean }

type TableRow = { readonly id: string; readonly cells: Readonly<Record<string, ReactNode>> }

type Table = {
  readonly caption: ReactNode
  readonly isCaptionHidden?: boolean
  /** The first column names each row. */
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
}

/** A table that turns into cards on a phone. */
export function DataTable({ caption, isCaptionHidden, columns, rows }: Table) {
  return (
    <table className="table">
      <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, isNumber }) => (
            <th key={key} scope="col" className={isNumber ? 'table__number' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} isRowName={index === 0} value={row.cells[column.key]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellOf = { readonly column: Column; readonly isRowName: boolean; readonly value: ReactNode }

function Cell({ column, isRowName, value }: CellOf) {
  if (isRowName) return <th scope="row">{value}</th>
  return (
    <td data-label={column.label} className={cellClass(column, value)}>
      <div>{value}</div>
    </td>
  )
}

// A card on a phone leaves out what it has nothing to say about.
function cellClass({ isNumber }: Column, value: ReactNode): string | undefined {
  if (value === undefined || value === null || value === '') return 'table__empty'
  return isNumber ? 'table__number' : undefined
}
