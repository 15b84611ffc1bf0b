import { findingOn, type Finding, type Text } from './text.ts'

const markup = /<\/?[a-z][^>]*>|&[a-z]+;|&#\d+;/i
const title = /(?:^|\.)(?:title|pageTitle\w*)$/
const childsName = /\{\{\s*(?:name|child|childName|firstName)\s*\}\}/

/** HTML in a text: the page draws it, the words only say it. */
export function markupInTexts(texts: readonly Text[]): readonly Finding[] {
  return texts.filter(({ words }) => markup.test(words)).map((text) => findingOn(text, 'holds HTML'))
}

/** A child's name where a browser keeps it: titles stand in histories, tabs and bookmarks. */
export function namesInTitles(texts: readonly Text[]): readonly Finding[] {
  return texts
    .filter(({ file, key, words }) => file.startsWith('app/') && title.test(key) && childsName.test(words))
    .map((text) => findingOn(text, 'names a child in a title'))
}
