import { createInstance } from 'i18next'
import type { i18n, ResourceLanguage } from 'i18next'
import { baseLocale, fallbackChain } from './locale.ts'
import type { Locale } from './locale.ts'

type Resources = Record<Locale, Record<string, ResourceLanguage>>

const files = import.meta.glob<ResourceLanguage>('./locales/**/*.json', { eager: true, import: 'default' })

const resources = resourcesFrom(files)

const made = new Map<Locale, i18n>()

/** The words of a locale. One is made per locale and never changed, so requests may share it. */
export function i18nFor(locale: Locale): i18n {
  const known = made.get(locale)
  if (known) return known
  const fresh = createI18n(locale)
  made.set(locale, fresh)
  return fresh
}

/** A fresh i18next over all words of the house. A key nobody wrote throws, except in a released build. */
export function createI18n(locale: Locale, extra: Resources = {}): i18n {
  const instance = createInstance()
  void instance.init({
    lng: locale,
    fallbackLng: (code) => [...fallbackChain(code)],
    load: 'currentOnly',
    resources: { ...resources, ...extra },
    ns: Object.keys(resources[baseLocale] ?? {}),
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    saveMissing: !import.meta.env.PROD,
    missingKeyHandler: (locales, namespace, key) => {
      throw new Error(`No words for ${namespace}:${key} in ${locales.join(', ')}`)
    },
  })
  return instance
}

function resourcesFrom(found: Readonly<Record<string, ResourceLanguage>>): Resources {
  const gathered: Resources = {}
  for (const [path, words] of Object.entries(found)) {
    const [, locale, namespace] = /locales\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? []
    if (!locale || !namespace) throw new Error(`${path} is not locales/<locale>/<namespace>.json`)
    gathered[locale] = { ...gathered[locale], [namespace]: words }
  }
  return gathered
}
