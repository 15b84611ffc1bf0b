import type { Words } from '#app/i18n/words-of.ts'

/** The name of a group of a dimension; of one told apart by sex besides (`female+5-10`), both. */
export function groupName(words: Words, by: string, group: string): string {
  const [sex = '', other] = group.split('+')
  if (other === undefined) return words(`group.${by}.${group}`)
  return words('group.both', { sex: words(`group.sex.${sex}`), group: words(`group.${by}.${other}`) })
}
