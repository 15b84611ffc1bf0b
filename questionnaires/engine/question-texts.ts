import type { AgeBand, ScaleId, Section, Voice } from './vocabulary.ts'

/** `any` is for everyone who has no words of their own; `adult` for every voice but child and easy. */
export type WordsKey = Voice | 'adult' | 'any'
export type Words = Readonly<Partial<Record<WordsKey, string>>>

export type OptionWords = { readonly label: string; readonly help?: string; readonly icon?: string }

export type QuestionWords = {
  readonly text: Words
  /** Wording that an age band has of its own; it overrides only the voices given. */
  readonly textIn?: Readonly<Partial<Record<AgeBand, Words>>>
  readonly hint?: Words
  /** Labels by option key. */
  readonly options?: Readonly<Partial<Record<WordsKey, Readonly<Record<string, OptionWords>>>>>
}

export type ScaleOptionWords = OptionWords & { readonly value: number | string; readonly key?: string }

export type ScaleWords = {
  readonly stem: Words
  readonly options: Readonly<Partial<Record<WordsKey, readonly ScaleOptionWords[]>>>
}

export type SectionWords = { readonly title: Words; readonly why?: string; readonly note?: string }

/** What a raised flag says: on the screen at once, and to the named person who answers it. */
export type FlagWords = {
  /** By the answer that raised it, else `any`; inside, by the voice that answered. */
  readonly onScreen: Readonly<Record<string, Words>>
  readonly clock: Readonly<Record<string, string>>
  readonly consider: readonly string[]
}

/** All the words of one questionnaire in one locale; a locale may hold only some of them. */
export type QuestionTexts = {
  readonly locale: string
  readonly questions: Readonly<Record<string, QuestionWords>>
  readonly scales: Readonly<Partial<Record<ScaleId, ScaleWords>>>
  readonly sections: Readonly<Partial<Record<Section, SectionWords>>>
  readonly flags: Readonly<Record<string, FlagWords>>
  readonly areas: Readonly<Record<string, string>>
}
