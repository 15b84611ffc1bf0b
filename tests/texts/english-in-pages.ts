import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { filesIn } from './read-texts.ts'
import type { Finding } from './text.ts'

const readAttributes = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'caption',
  'label',
  'placeholder',
  'title',
])

/** Words written into a page or a component: no other language could ever replace them. */
export function englishInPages(): readonly Finding[] {
  return ['app/routes', 'app/components', 'app/web']
    .flatMap((folder) => filesIn(folder, '.tsx'))
    .filter((file) => !file.endsWith('.examples.tsx'))
    .flatMap((file) => englishIn(file, readFileSync(file, 'utf8')))
}

/** The words a page's source writes where people read them: as text, or in an attribute that is read out. */
export function englishIn(file: string, source: string): readonly Finding[] {
  const page = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: Finding[] = []
  const visit = (node: ts.Node): void => {
    const words = wordsOf(node)
    if (/\p{L}/u.test(words))
      found.push({ file, key: lineOf(node), reason: `holds the words “${words.trim()}”` })
    ts.forEachChild(node, visit)
  }
  const lineOf = (node: ts.Node) => `line ${page.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
  visit(page)
  return found
}

function wordsOf(node: ts.Node): string {
  if (ts.isJsxText(node)) return node.text
  if (!ts.isJsxAttribute(node) || !readAttributes.has(node.name.getText())) return ''
  return node.initializer && ts.isStringLiteral(node.initializer) ? node.initializer.text : ''
}
