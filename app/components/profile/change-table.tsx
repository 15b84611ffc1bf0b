import { DataTable } from '#app/components/data-table.tsx'
import { useWords, type Words } from '#app/i18n/use-words.ts'
import type { ChangeView } from '#server/services/profile-changes.ts'
import { useProfileWords, type ProfileWords } from './use-profile-words.ts'

type Changes = { readonly changes: readonly ChangeView[]; readonly name: string }

/** What changed between two rounds, a line for each area and viewpoint; a break is told as a break. */
export function ChangeTable({ changes, name }: Changes) {
  const words = useWords('profile')
  const profileWords = useProfileWords(name)
  const { strand: nameOf, who, level } = profileWords
  const levelOf = (one: ChangeView['now']) => (one === null ? words('change.none') : level(one))
  return (
    <DataTable
      caption={words('change.title')}
      isCaptionHidden
      columns={[
        { key: 'area', label: words('change.area') },
        { key: 'who', label: words('change.who') },
        { key: 'then', label: words('change.then') },
        { key: 'now', label: words('change.now') },
        { key: 'what', label: words('change.what') },
      ]}
      rows={changes.map((change) => ({
        id: `${change.strand}${change.viewpoint}`,
        cells: {
          area: nameOf(change.strand),
          who: who(change.viewpoint),
          then: levelOf(change.before),
          now: levelOf(change.now),
          what: whatChanged(change, words, profileWords),
        },
      }))}
    />
  )
}

function whatChanged({ label, change }: ChangeView, words: Words, { text }: ProfileWords): string {
  const said = text(`trend.${label}`)
  if (label === 'different-questions') return words('change.break', { words: said })
  if (change === null) return said
  return words('change.points', { words: said, change: change > 0 ? `+${change}` : change })
}
