/** A marker found in a document: a random word that stands in one section of one record and nowhere else. */
export type Marker = {
  readonly marker: string
  /** The fields it was found under, joined by dots. */
  readonly section: string
  readonly collection: string
  readonly id: string
}

const collectionOf: Readonly<Record<string, string>> = {
  o: 'organisations',
  u: 'people',
  c: 'children',
  r: 'rounds',
  a: 'contributions',
  p: 'plans',
  f: 'referrals',
}

const reference = /\(ref ([2-9a-z]{6,40})\)/g

/** A text that ends with the marker of its section, so that the text itself can be found where it does not belong. */
export function withReference(text: string, marker: string): string {
  return `${text} (ref ${marker})`
}

/** A text without such an ending. */
export function withoutReference(text: string): string {
  return text.replaceAll(reference, '').trim()
}

/** Every marker of a document, each once, with the section it stands in. */
export function markersOf(document: { readonly id: string }): readonly Marker[] {
  const collection = collectionOf[document.id.split('_')[0] ?? ''] ?? 'unknown'
  const found = new Map<string, Marker>()
  // The field that holds a marker names its section better than the words that end with it.
  const all = markersIn(document, []).toSorted((one, other) => Number(other.isOwn) - Number(one.isOwn))
  for (const { marker, section } of all)
    if (!found.has(marker)) found.set(marker, { marker, section, collection, id: document.id })
  return [...found.values()]
}

type Found = { readonly marker: string; readonly section: string; readonly isOwn: boolean }

function markersIn(value: unknown, path: readonly string[]): readonly Found[] {
  if (typeof value === 'string') return markersInText(value, path)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => markersIn(part, [...path, key]))
}

function markersInText(text: string, path: readonly string[]): readonly Found[] {
  const within = path.slice(0, -1)
  if (path.at(-1) === 'marker') return [{ marker: text, section: within.join('.') || 'record', isOwn: true }]
  if (within.at(-1) === 'markers') return [{ marker: text, section: path.at(-1) ?? '', isOwn: true }]
  return [...text.matchAll(reference)].map(([, marker = '']) => ({
    marker,
    section: path.join('.'),
    isOwn: false,
  }))
}
