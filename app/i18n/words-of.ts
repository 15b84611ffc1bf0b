import type { i18n } from 'i18next'
import { fallbackChain } from './locale.ts'

/** Looks up one text: a key of the namespace (or `other:key`), with the values its placeholders need. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

const known = new WeakMap<i18n, Map<string, Words>>()
const placeholder = /\{\{\s*([\w.]+)\s*\}\}/g

/** The words of one namespace of a locale. A page asks hundreds of times, so they are made once and kept. */
export function wordsOf(instance: i18n, namespace: string): Words {
  const made = known.get(instance) ?? new Map<string, Words>()
  known.set(instance, made)
  const words = made.get(namespace) ?? makeWords(instance, namespace)
  made.set(namespace, words)
  return words
}

// The words of a locale never change: each text is looked up once for each plural form, and only its values are put in again.
function makeWords(instance: i18n, namespace: string): Words {
  const look = instance.getFixedT([instance.language, ...fallbackChain(instance.language)], namespace)
  const plurals = new Intl.PluralRules(instance.language)
  const found = new Map<string, string>()

  function textOf(key: string, count: number | undefined): string {
    const place = count === undefined ? key : `${key} ${formOf(count)}`
    const known = found.get(place)
    if (known !== undefined) return known
    const text = look(key, { ...(count !== undefined && { count }), skipInterpolation: true })
    found.set(place, text)
    return text
  }

  function formOf(count: number): string {
    return count === 0 ? 'zero' : plurals.select(count)
  }

  return (key, values) => {
    if (!values) return textOf(key, undefined)
    const text = textOf(key, typeof values['count'] === 'number' ? values['count'] : undefined)
    return text.replace(placeholder, (_whole, name: string) => String(values[name] ?? ''))
  }
}
