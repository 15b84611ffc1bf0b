/** One text as somebody reads it: where it stands, in which language, and whom it is for. */
export type Text = {
  /** The file, from the top of the project. */
  readonly file: string
  readonly locale: string
  /** The name of the file without its ending. */
  readonly namespace: string
  /** The way to the text inside the file, with dots. */
  readonly key: string
  readonly words: string
}

/** What a rule has against a text. A warning is shown and lets the text pass. */
export type Finding = {
  readonly file: string
  readonly key: string
  readonly reason: string
  readonly isWarning?: true
}

/** A finding about one text. */
export function findingOn({ file, key }: Text, reason: string): Finding {
  return { file, key, reason }
}

const forFamilies = /^(account|contribute|info|letters|common|(family|child|me)(-[a-z-]+)?)$/

/** Whether families, young people and link-holders read this text. */
export function isForFamilies({ namespace, key, locale, file }: Text): boolean {
  if (namespace === 'refusals') return key.startsWith('page.')
  if (file.startsWith('server/messages/')) return true
  return isEasyRead(locale) || (file.startsWith('app/') && forFamilies.test(namespace))
}

/** Whether a locale is the easy-read version of its language. */
export function isEasyRead(locale: string): boolean {
  return locale.endsWith('-x-easy')
}
