import type { i18n } from 'i18next'
import { fallbackChain } from './locale.ts'
import type { Words } from './use-words.ts'

const known = new WeakMap<i18n, Map<string, Words>>()

/** The words of one namespace of a locale. A page asks hundreds of times, so they are made once and kept. */
export function wordsOf(instance: i18n, namespace: string): Words {
  const made = known.get(instance) ?? new Map<string, Words>()
  known.set(instance, made)
  const words = made.get(namespace) ?? makeWords(instance, namespace)
  made.set(namespace, words)
  return words
}

function makeWords(instance: i18n, namespace: string): Words {
  // Told the whole chain, i18next does not work it out again for every text.
  const look = instance.getFixedT([instance.language, ...fallbackChain(instance.language)], namespace)
  // The words of a locale never change, so a text without values is the same every time.
  const fixed = new Map<string, string>()
  return (key, values) => {
    if (values) return look(key, { ...values })
    const text = fixed.get(key) ?? look(key)
    fixed.set(key, text)
    return text
  }
}
