import { useWords } from '#app/i18n/use-words.ts'
import { DataTable } from '../data-table.tsx'
import { Details } from '../details.tsx'
import { viewpoints } from './profile-shape.ts'
import type { ProfileShape, StrandPicture } from './profile-shape.ts'
import { askedViewpoints, useChartWords } from './use-chart-words.ts'
import { togetherness } from './views-differ.ts'

/** The same profile as a table, for those who read tables better than pictures. */
export function ProfileTable({ profile }: { readonly profile: ProfileShape }) {
  const words = useWords('chart')
  const { nameOf, saysOf } = useChartWords(profile.names)
  const asked = askedViewpoints(profile, viewpoints)
  const rows = profile.strands.map((strand) => ({
    id: strand.id,
    cells: {
      strand: strand.name,
      together: togetherWords(strand, words),
      ...Object.fromEntries(
        asked.map((viewpoint) => [
          viewpoint,
          saysOf(strand.marks.find((mark) => mark.viewpoint === viewpoint)),
        ]),
      ),
    },
  }))
  return (
    <Details summary={words('common:table.show')}>
      <DataTable
        caption={words('table')}
        columns={[
          { key: 'strand', label: words('strand') },
          ...asked.map((viewpoint) => ({ key: viewpoint, label: nameOf(viewpoint) })),
          { key: 'together', label: words('together') },
        ]}
        rows={rows}
      />
    </Details>
  )
}

function togetherWords(strand: StrandPicture, words: (key: string) => string): string {
  const how = togetherness(strand)
  if (how === 'differ') return words('seenDifferently')
  if (how === 'same') return words('samePicture')
  return how === 'near' ? words('nearlySame') : ''
}
