import type { Locale } from '#app/i18n/locale.ts'
import type { Words } from '#app/i18n/words-of.ts'
import type { Sheet } from '#server/documents/sheet.ts'
import type { Drawn } from '#server/services/area-files.ts'
import type { AreaFigures } from '#server/services/area-service.ts'
import { boardPaper } from './board-paper.ts'
import { definitionsSheet } from './definitions-sheet.ts'
import { demandSheet } from './demand-sheet.ts'
import { equitySheets } from './equity-sheets.ts'
import { needsSheet } from './needs-sheet.ts'
import { qualitySheets } from './quality-sheets.ts'
import { requestsSheets } from './requests-sheets.ts'
import { returnSheet } from './return-sheet.ts'
import { waitsSheets } from './waits-sheets.ts'

type Draw = (figures: AreaFigures, words: Words) => Sheet

const sheets = {
  'waits.csv': ({ waits }, words) => waitsSheets.waits(words, waits),
  'change.csv': ({ waits }, words) => waitsSheets.change(words, waits),
  'flow.csv': ({ waits }, words) => waitsSheets.flow(words, waits),
  'decided.csv': ({ requests }, words) => requestsSheets.decided(words, requests),
  'requests.csv': ({ requests }, words) => requestsSheets.requests(words, requests),
  'equity.csv': ({ equity }, words) => equitySheets.equity(words, equity),
  'seen.csv': ({ equity }, words) => equitySheets.seen(words, equity),
  'demand.csv': ({ demand }, words) => demandSheet(words, demand),
  'needs.csv': ({ needs }, words) => needsSheet(words, needs),
  'return.csv': ({ waits }, words) => returnSheet(words, waits),
  'quality.csv': ({ waits, quality }, words) => qualitySheets.quality(words, waits, quality),
  'records.csv': ({ waits, quality }, words) => qualitySheets.records(words, waits, quality),
  'definitions.csv': ({ definitions }, words) => definitionsSheet(words, definitions),
} as const satisfies Readonly<Record<string, Draw>>

type Way = { readonly words: Words; readonly locale: Locale; readonly address: string }

/** What goes into a file of that name; null for a name there is none of. */
export function drawFile(file: string, figures: AreaFigures, { words, ...way }: Way): Drawn | null {
  if (file === 'board.pdf') return { kind: 'paper', paper: boardPaper(figures, words, way) }
  if (file === 'figures.xlsx') {
    return { kind: 'workbook', sheets: Object.values(sheets).map((draw: Draw) => draw(figures, words)) }
  }
  const draw = isSheet(file) ? sheets[file] : null
  return draw && { kind: 'csv', sheet: draw(figures, words) }
}

function isSheet(file: string): file is keyof typeof sheets {
  return Object.hasOwn(sheets, file)
}
