import { bannedWords } from './banned-words.ts'
import { hardToRead } from './easy-to-read.ts'
import { englishInPages } from './english-in-pages.ts'
import { markupInTexts, namesInTitles } from './plain-values.ts'
import { readTexts } from './read-texts.ts'
import { differences } from './same-in-each-language.ts'

const texts = await readTexts()
const rules = [bannedWords, hardToRead, differences, markupInTexts, namesInTitles]
const findings = [...rules.flatMap((rule) => rule(texts)), ...englishInPages()]
const failures = findings.filter(({ isWarning }) => !isWarning)

for (const { file, key, reason, isWarning } of findings)
  process.stdout.write(`${isWarning ? 'warning: ' : ''}${file} ${key}: ${reason}\n`)
process.stdout.write(`${texts.length} texts read, ${failures.length} to put right\n`)
process.exit(failures.length === 0 ? 0 : 1)
