import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Text } from './text.ts'

const locales = 'app/i18n/locales'
const wordModules = ['questionnaires/texts', 'server/messages/words']

/** Every text of the house: the words of the screen, of the questionnaires and of the messages. */
export async function readTexts(): Promise<readonly Text[]> {
  const modules = await Promise.all(wordModules.flatMap((folder) => filesIn(folder, '.ts')).map(readModule))
  return [...filesIn(locales, '.json').flatMap(readLocaleFile), ...onceEach(modules.flat())]
}

/** The files below a folder whose name ends so, in order, each from the top of the project. */
export function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name).split(sep).join('/'))
    .sort()
}

function readLocaleFile(file: string): readonly Text[] {
  return textsIn(file, JSON.parse(readFileSync(file, 'utf8')))
}

// One module may hand on what another holds: each text counts once, where it is written.
function onceEach(texts: readonly Text[]): readonly Text[] {
  return [...new Map(texts.map((text) => [`${text.locale} ${text.words}`, text])).values()]
}

async function readModule(file: string): Promise<readonly Text[]> {
  const exported: unknown = await import(pathToFileURL(file).href)
  return textsIn(file, exported)
}

/** The texts of a file's contents: every string in it, however deep. */
export function textsIn(file: string, contents: unknown): readonly Text[] {
  const place = { file, locale: localeOf(file), namespace: basename(file).replace(/\.[a-z]+$/, '') }
  return stringsIn(contents).map(([key, words]) => ({ ...place, key, words }))
}

// A name in another writing, a list or a table of words: all are read the same way.
function stringsIn(value: unknown, way: readonly string[] = []): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[way.join('.'), value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => stringsIn(part, [...way, name]))
}

function localeOf(file: string): string {
  return /(?:^|\/)([a-z]{2}(?:-[A-Z]{2})?(?:-x-[a-z]+)?)(?=[/.])/.exec(file)?.[1] ?? 'en-GB'
}
