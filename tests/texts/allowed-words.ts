const around = 'questionnaires/texts/en-GB/suggestions-around.ts'

/** Texts that may hold a banned word: names that are not ours to change. */
export const allowedWords = [
  { file: around, key: 'sourceTexts.NICE-QS204', because: 'the title of a quality standard' },
  { file: around, key: 'sourceTexts.NICE-CG158', because: 'the title of a guideline' },
  { file: around, key: 'sourceTexts.NICE-NG69', because: 'the title of a guideline' },
  { file: around, key: 'sourceTexts.NICE-NG213', because: 'the title of a guideline' },
  {
    file: 'questionnaires/texts/en-GB/child-needs-v1/english.ts',
    key: 'english.areas.sensory_physical',
    because: 'the name of an area of need in the SEND Code of Practice',
  },
] as const
