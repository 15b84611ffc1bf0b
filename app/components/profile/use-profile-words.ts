import { isEasyRead } from '#app/i18n/locale.ts'
import { formatList } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { StrandId, Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import { needLevels, type LevelIndex, type NeedLevel } from '#questionnaires/profile/need-level.ts'
import type { ProfileTextKey } from '#questionnaires/profile/profile-texts.ts'
import type { Sentence } from '#questionnaires/profile/reading.ts'
import { easyProfileTexts } from '#questionnaires/texts/en-GB-x-easy/profile.ts'
import { profileTexts } from '#questionnaires/texts/en-GB/profile.ts'

/** The words every face of a profile is told in. */
export type ProfileWords = {
  readonly text: (key: ProfileTextKey, values?: Readonly<Record<string, string>>) => string
  readonly strand: (strand: StrandId) => string
  /** A strand as it stands inside a sentence. */
  readonly said: (strand: StrandId) => string
  readonly who: (viewpoint: Viewpoint) => string
  readonly everyone: (viewpoints: readonly Viewpoint[]) => string
  readonly level: (level: NeedLevel | LevelIndex) => string
  readonly sentence: (sentence: Sentence) => string
}

/** The words of a profile about this child, in the language of the page. */
export function useProfileWords(name: string): ProfileWords {
  const { locale } = useLocale()
  const strands = useWords('strands')
  const chart = useWords('chart')
  const texts = isEasyRead(locale) ? easyProfileTexts : profileTexts
  const who = (viewpoint: Viewpoint) => (viewpoint === 'self' ? name : chart(`viewpoint.${viewpoint}.name`))
  const said = (strand: StrandId) => strands(`said.${strand}`)
  const text: ProfileWords['text'] = (key, values) => filled(texts[key], { name, ...values })
  return {
    text,
    strand: (strand) => strands(`name.${strand}`),
    said,
    who,
    everyone: (viewpoints) => formatList(locale, viewpoints.map(who)),
    level: (level) => text(`level-short.${typeof level === 'number' ? needLevels[level] : level}`),
    sentence: ({ key, strands: told }) => {
      const [first = '', second = ''] = told.map(said)
      return text(key, { first, second, strands: formatList(locale, told.map(said)) })
    },
  }
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
