import { findingOn, isEasyRead, type Finding, type Text } from './text.ts'

const base = 'en-GB'

/** Easy read says everything these pages say; a page half in usual words helps nobody. */
const wholeInEasyRead = /^(contribute|info|chart|(family|me)(-[a-z-]+)?)$/
const wishedInEasyRead = /^letters$/

type Namespace = { readonly locale: string; readonly name: string; readonly texts: readonly Text[] }

/** Where the words of one language do not fit those of another: keys, placeholders and plural forms. */
export function differences(texts: readonly Text[]): readonly Finding[] {
  const namespaces = namespacesIn(texts)
  return namespaces.flatMap((namespace) => [
    ...brokenPlurals(namespace),
    ...againstBase(namespace, namespaces),
    ...untranslated(namespace, namespaces),
  ])
}

function namespacesIn(texts: readonly Text[]): readonly Namespace[] {
  const onScreen = texts.filter(({ file }) => file.startsWith('app/'))
  const byFile = textsBy(onScreen, ({ file }) => file)
  return [...byFile.values()].flatMap((texts) =>
    texts[0] ? [{ locale: texts[0].locale, name: texts[0].namespace, texts }] : [],
  )
}

function againstBase(namespace: Namespace, all: readonly Namespace[]): readonly Finding[] {
  if (namespace.locale === base) return []
  const usual = placeholdersByKey(baseOf(namespace, all))
  const own = placeholdersByKey(namespace)
  return namespace.texts.flatMap((text) => {
    const expected = usual.get(stemOf(text.key))
    if (!expected) return [findingOn(text, `${base} has no such key`)]
    const found = own.get(stemOf(text.key)) ?? new Set()
    const unknown = [...found].filter((placeholder) => !expected.has(placeholder))
    const missing = [...expected].filter((placeholder) => !found.has(placeholder))
    return [
      ...unknown.map((placeholder) => findingOn(text, `holds ${placeholder}, which ${base} does not`)),
      ...missing.map((placeholder) => findingOn(text, `lacks ${placeholder}`)),
    ]
  })
}

function untranslated(namespace: Namespace, all: readonly Namespace[]): readonly Finding[] {
  if (namespace.locale !== base) return []
  const isWhole = wholeInEasyRead.test(namespace.name)
  if (!isWhole && !wishedInEasyRead.test(namespace.name)) return []
  const easy = all.find(({ locale, name }) => isEasyRead(locale) && name === namespace.name)
  const there = new Set(easy?.texts.map(({ key }) => stemOf(key)))
  return namespace.texts
    .filter(({ key }) => !there.has(stemOf(key)))
    .map((text) => {
      const finding = findingOn(text, 'has no easy-read words')
      return isWhole ? finding : { ...finding, isWarning: true as const }
    })
}

function brokenPlurals({ locale, texts }: Namespace): readonly Finding[] {
  const keys = new Set(texts.map(({ key }) => key))
  const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  return texts
    .filter(({ key }) => plural.test(key))
    .flatMap((text) => {
      const missing = wanted.filter((category) => !keys.has(`${stemOf(text.key)}_${category}`))
      return missing.length === 0 ? [] : [findingOn(text, `lacks the plural forms ${missing.join(', ')}`)]
    })
}

const plural = /_(zero|one|two|few|many|other)$/

function stemOf(key: string): string {
  return key.replace(plural, '')
}

function baseOf({ name }: Namespace, all: readonly Namespace[]): Namespace {
  return (
    all.find((other) => other.locale === base && other.name === name) ?? { locale: base, name, texts: [] }
  )
}

// The plural forms of one text count together: “one try left” need not say the number.
function placeholdersByKey({ texts }: Namespace): ReadonlyMap<string, ReadonlySet<string>> {
  const forms = textsBy(texts, ({ key }) => stemOf(key))
  return new Map([...forms].map(([stem, texts]) => [stem, placeholdersIn(texts)]))
}

function placeholdersIn(texts: readonly Text[]): ReadonlySet<string> {
  return new Set(texts.flatMap(({ words }) => words.match(/\{\{?\s*[\w.]+\s*\}?\}/g) ?? []))
}

function textsBy(
  texts: readonly Text[],
  nameOf: (text: Text) => string,
): ReadonlyMap<string, readonly Text[]> {
  const groups = new Map<string, Text[]>()
  for (const text of texts) groups.set(nameOf(text), [...(groups.get(nameOf(text)) ?? []), text])
  return groups
}
