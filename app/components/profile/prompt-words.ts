import { strandIds, type StrandId } from '#questionnaires/engine/questionnaire.ts'
import type { RuleWords } from '#questionnaires/rules/rule-texts.ts'
import { easyRuleTexts } from '#questionnaires/texts/en-GB-x-easy/rules.ts'
import { ruleTexts } from '#questionnaires/texts/en-GB/rules.ts'

type Texts = Readonly<Record<string, RuleWords>>

const usual: Texts = ruleTexts
const easy: Texts = easyRuleTexts

type Naming = {
  readonly name: string
  readonly said: (strand: StrandId) => string
  /** In easy read, which families alone are shown. */
  readonly isEasy?: boolean
}

/** The words of one prompt about a child by the name they like, with strands by name and without marks meant for editors. */
export function promptWords(rule: string, naming: Naming): RuleWords {
  const words = (naming.isEasy ? easy : usual)[rule]
  if (!words) throw new Error(`no words for the rule ${rule}`)
  const plain = (text: string) => plainWords(text, naming)
  return {
    title: plain(words.title),
    ...(words.says && { says: plain(words.says) }),
    ...(words.strengthens && { strengthens: words.strengthens.map(plain) }),
    ...(words.startToday && { startToday: words.startToday.map(plain) }),
    ...(words.notEvidence && { notEvidence: plain(words.notEvidence) }),
    ...(words.noteLocal && { noteLocal: plain(words.noteLocal) }),
  }
}

const strandMarks = new RegExp(`\\b(?:${strandIds.join('|')})\\b`, 'g')
const editorMarks = / \[K\]| \(RF\d\d(, RF\d\d)*\)/g

function plainWords(text: string, { name, said }: Naming): string {
  return text
    .replaceAll(strandMarks, (mark) => {
      const strand = strandIds.find((id) => id === mark)
      return strand ? said(strand) : mark
    })
    .replaceAll('{name}', name)
    .replaceAll(editorMarks, '')
}
