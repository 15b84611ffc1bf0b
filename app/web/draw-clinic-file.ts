import type { Words } from '#app/i18n/words-of.ts'
import type { Sheet } from '#server/documents/sheet.ts'
import type { Drawn } from '#server/services/area-files.ts'
import type { DefinedRecords } from '#server/services/clinic-file.ts'
import { definitionsSheet } from './area/definitions-sheet.ts'

/** How a clinic's own requests were recorded, exactly, as a file; null for a name there is none of. */
export function drawClinicFile(file: string, records: DefinedRecords, words: Words): Drawn | null {
  const sheet = recordsSheet(records, words)
  if (file === 'quality.csv') return { kind: 'csv', sheet }
  if (file !== 'quality.xlsx') return null
  return { kind: 'workbook', sheets: [sheet, definitionsSheet(words, records.definitions)] }
}

function recordsSheet({ today, looked, problems }: DefinedRecords, words: Words): Sheet {
  return {
    name: words('sheet.records'),
    columns: ['standsOn', 'problem', 'found', 'checked', 'looked'].map((column) => words(`column.${column}`)),
    rows: problems.map(({ problem, found, checked }) => [
      today,
      words(`problem.${problem}`),
      found,
      checked,
      looked,
    ]),
  }
}
