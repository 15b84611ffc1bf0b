import { inflateSync } from 'node:zlib'

/**
 * The words of a PDF as its typesetter writes them, line by line, those of its pictures too: every object on its own, fonts with a
 * table from signs to letters. Throws where it holds a sign no table knows, so that nothing is passed over.
 */
export function pdfText(bytes: Uint8Array): string {
  const objects = objectsIn(Buffer.from(bytes).toString('latin1'))
  const pageFonts = [...objects.values()].find(
    ({ head, stream }) => stream === null && fontsIn(head).size > 0,
  )
  return [...objects.values()]
    .flatMap(({ head, stream }) => {
      if (stream === null || !/\bTf\b/.test(stream) || head.includes('/FontFile')) return []
      const fonts = fontsIn(head).size > 0 ? fontsIn(head) : fontsIn(pageFonts?.head ?? '')
      return [textOf(stream, fonts, objects)]
    })
    .join('\n')
}

type PdfObject = { readonly head: string; readonly stream: string | null }
type Objects = ReadonlyMap<string, PdfObject>

function objectsIn(raw: string): Objects {
  const found = new Map<string, PdfObject>()
  for (const [, id = '', body = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)) {
    const [, head = body, data] = /^([^]*?)\nstream\n([^]*?)\nendstream$/.exec(body) ?? []
    found.set(id, { head, stream: data === undefined ? null : unpacked(head, data) })
  }
  return found
}

function unpacked(head: string, data: string): string {
  return head.includes('/FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data
}

function fontsIn(head: string): ReadonlyMap<string, string> {
  const [, inside = ''] = /\/Font <<([^]*?)>>/.exec(head) ?? []
  return new Map([...inside.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]))
}

const shownText = String.raw`\((?:\\[^]|[^\\)])*\)|<[0-9A-Fa-f]*>`
const shows = new RegExp(
  String.raw`(\bscn\b)|/(\w+) [\d.]+ Tf|(\[(?:${shownText}|[^\]()<>])*\]|${shownText})\s*T[jJ]`,
  'g',
)

// A picture sets every letter by itself, and says its colour (`scn`) before the next words.
function textOf(stream: string, fonts: ReadonlyMap<string, string>, objects: Objects): string {
  let letters: ReadonlyMap<number, string> = new Map()
  const said: string[] = []
  for (const [, colour, font, shown] of stream.matchAll(shows)) {
    if (colour !== undefined) said.push('\n')
    if (font !== undefined) letters = lettersOf(objects, fonts.get(font))
    if (shown === undefined) continue
    const text = signsIn(shown).map((sign) => letterOf(letters, sign))
    said.push(text.length === 1 ? text.join('') : `\n${text.join('')}\n`)
  }
  return said.join('')
}

function letterOf(letters: ReadonlyMap<number, string>, sign: number): string {
  const letter = letters.get(sign)
  if (letter === undefined) throw new Error(`a sign without a letter: ${sign}`)
  return letter
}

function lettersOf(objects: Objects, font: string | undefined): ReadonlyMap<number, string> {
  const [, table = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font ?? '')?.head ?? '') ?? []
  const pairs = (objects.get(table)?.stream ?? '').matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gim)
  return new Map([...pairs].map(([, sign = '', letters = '']) => [Number.parseInt(sign, 16), utf16(letters)]))
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}

// Two bytes a sign, written as letters or as hexadecimal digits.
function signsIn(shown: string): readonly number[] {
  const parts = [...shown.matchAll(/\(((?:\\[^]|[^\\)])*)\)|<([0-9A-Fa-f]*)>/g)].map(([, text, hex]) =>
    text === undefined ? Buffer.from(hex ?? '', 'hex') : Buffer.from(unescaped(text), 'latin1'),
  )
  const bytes = Buffer.concat(parts)
  return Array.from({ length: Math.floor(bytes.length / 2) }, (_, at) => bytes.readUInt16BE(at * 2))
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|([^]))/g, (_, octal?: string, sign?: string) =>
    octal === undefined
      ? (escapes[sign ?? ''] ?? sign ?? '')
      : String.fromCharCode(Number.parseInt(octal, 8)),
  )
}
