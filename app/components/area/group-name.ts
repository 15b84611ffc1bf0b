import type { Words } from '#app/i18n/words-of.ts'

/** By what groups are told apart, and what the area calls its own parts. */
export type Named = {
  readonly by: string
  readonly localities: readonly { readonly id: string; readonly name: string }[]
}

/** The name of a group of a dimension; of one told apart by sex besides (`female+5-10`), both. */
export function groupName(words: Words, { by, localities }: Named, group: string): string {
  if (by === 'locality') return localities.find(({ id }) => id === group)?.name ?? group
  const [sex = '', other] = group.split('+')
  if (other === undefined) return words(`group.${by}.${group}`)
  return words('group.both', { sex: words(`group.sex.${sex}`), group: words(`group.${by}.${other}`) })
}
