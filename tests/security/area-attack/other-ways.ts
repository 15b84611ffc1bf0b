import { parse } from 'csv-parse/sync'
import { unzipped } from '#tests/support/unzipped.ts'

/** The words of a page inside its main part, without marks; words of pictures are among them. */
export function wordsOf(html: string): string {
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? []
  return main
    .replaceAll(/<(select|form)\b.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}

/** Every whole number that stands in words, thousands joined. */
export function numbersIn(words: string): readonly number[] {
  const joined = words.replaceAll(/(?<=\d),(?=\d{3}\b)/g, '')
  return [...joined.matchAll(/(?<![\d.-])\d+(?![\d.]*\d)/g)].map(([found]) => Number(found))
}

/** The heights of the bars of the first drawing of a page, in its own units, in order. */
export function barHeights(html: string): readonly number[] {
  const [drawing = ''] = /<svg class="figures__wide.*?<\/svg>/s.exec(html) ?? []
  return [...drawing.matchAll(/<rect[^>]*?height="([\d.]+)"/g)].map(([, height]) => Number(height))
}

/** The heights of the steps of each curve of a page, in hundredths of its plot, in order. */
export function curveHeights(html: string): readonly (readonly number[])[] {
  const drawings = [...html.matchAll(/<svg class="figures__wide.*?<\/svg>/gs)].map(([drawing]) => drawing)
  return drawings.flatMap((drawing) => {
    const [, top, bottom] = /d="M[\d.]+ ([\d.]+)V([\d.]+)"[^>]*stroke-dasharray="2 4"/.exec(drawing) ?? []
    if (top === undefined || bottom === undefined) return []
    const percentAt = (y: string) => (100 * (Number(bottom) - Number(y))) / (Number(bottom) - Number(top))
    const lines = drawing.matchAll(/<path d="([^"]*)" fill="none" stroke="[^"]*" stroke-width="2.5"/g)
    return [...lines].map(([, path = '']) =>
      [...path.matchAll(/[ML][\d.]+,([\d.]+)/g)].map(([, y = '']) => percentAt(y)),
    )
  })
}

/** The rows of a file of comma-separated values, without its header. */
export function rowsOf(csv: string): readonly (readonly string[])[] {
  const rows: readonly string[][] = parse(csv, { bom: true })
  return rows.slice(1)
}

/** The rows of each sheet of a workbook, without headers, numbers as they are written. */
export function sheetsOf(bytes: Uint8Array): readonly (readonly (readonly string[])[])[] {
  const files = unzipped(bytes)
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, one = '']) => plain(one),
  )
  return [...files.entries()]
    .filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
    .map(([, sheet]) =>
      [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].slice(1).map(([, row = '']) =>
        [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, about = '', inside = '']) => {
          const [, value = ''] = /<v>(.*?)<\/v>/s.exec(inside) ?? []
          if (about.includes('t="s"')) return shared[Number(value)] ?? ''
          return value === '' ? plain(inside) : value
        }),
      ),
    )
}

function plain(xml: string): string {
  return xml
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
