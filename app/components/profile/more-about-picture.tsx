import { DataTable } from '#app/components/data-table.tsx'
import { Details } from '#app/components/details.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import type { SchoolProfile } from '#server/services/profile-school-view.ts'
import { useProfileWords } from './use-profile-words.ts'

type Face = { readonly profile: SchoolProfile }

/** What stands behind the picture, folded away: how much is known, the four broad areas, who said what, help in place. */
export function MoreAboutPicture({ profile }: Face) {
  return (
    <>
      <SurePerArea profile={profile} />
      <BroadAreas profile={profile} />
      <EachPerson profile={profile} />
      <HelpInPlace profile={profile} />
      <ForTheLead profile={profile} />
    </>
  )
}

function SurePerArea({ profile: { facts, name } }: Face) {
  const words = useWords('profile')
  const { text, strand: nameOf, level } = useProfileWords(name)
  return (
    <Details summary={words('surePerArea.title')}>
      <DataTable
        caption={words('surePerArea.title')}
        isCaptionHidden
        columns={[
          { key: 'strand', label: words('surePerArea.strand') },
          { key: 'sure', label: words('surePerArea.sure') },
          { key: 'agreement', label: words('surePerArea.agreement') },
          { key: 'most', label: words('surePerArea.most') },
        ]}
        rows={facts.strands.map(({ strand, confidence, agreementLabel, highest, corroborated }) => ({
          id: strand,
          cells: {
            strand: nameOf(strand),
            sure: `${words(`sure.${confidence.label}`)} (${confidence.value})`,
            agreement: text(`agreement.${agreementLabel}`),
            most: [
              highest ? level(highest) : words('areas.none'),
              ...(corroborated
                ? [words('picture.together', { level: level(corroborated).toLowerCase() })]
                : []),
            ].join('. '),
          },
        }))}
      />
    </Details>
  )
}

function BroadAreas({ profile: { areas, name, facts } }: Face) {
  const words = useWords('profile')
  const { strand: nameOf, level, who } = useProfileWords(name)
  const shown = [...facts.answeredBy]
  return (
    <Details summary={words('areas.title')}>
      <p>{words('areas.note')}</p>
      {areas.map(({ area, strands }) => (
        <DataTable
          key={area}
          caption={words(`areas.${area}`)}
          columns={[
            { key: 'strand', label: words('areas.strand') },
            ...shown.map((viewpoint) => ({ key: viewpoint, label: who(viewpoint) })),
          ]}
          rows={strands.map(({ strand, levels }) => ({
            id: strand,
            cells: {
              strand: nameOf(strand),
              ...Object.fromEntries(
                shown.map((viewpoint) => {
                  const seen = levels[viewpoint] ?? null
                  return [viewpoint, seen === null ? words('areas.none') : level(seen)]
                }),
              ),
            },
          }))}
        />
      ))}
    </Details>
  )
}

function EachPerson({ profile: { several, name } }: Face) {
  const words = useWords('profile')
  const { strand: nameOf, who, level: levelWords } = useProfileWords(name)
  if (several.length === 0) return null
  return (
    <Details summary={words('several.title')}>
      <p>{words('several.note')}</p>
      <DataTable
        caption={words('several.title')}
        isCaptionHidden
        columns={[
          { key: 'area', label: words('several.area') },
          { key: 'setting', label: words('several.setting') },
          { key: 'people', label: words('several.people') },
        ]}
        rows={several.map(({ strand, viewpoint, people, isFarApart }) => ({
          id: `${strand}${viewpoint}`,
          cells: {
            area: nameOf(strand),
            setting: who(viewpoint),
            people: [
              ...people.map(({ label, level }) =>
                words('several.line', {
                  label,
                  level: level === null ? words('areas.none') : levelWords(level),
                }),
              ),
              ...(isFarApart ? [words('several.far')] : []),
            ].join(' · '),
          },
        }))}
      />
    </Details>
  )
}

function HelpInPlace({ profile: { supportsInPlace, name } }: Face) {
  const words = useWords('profile')
  const { who } = useProfileWords(name)
  if (supportsInPlace.length === 0) return null
  return (
    <Details summary={words('supports.title')}>
      <p>{words('supports.note')}</p>
      <ul>
        {supportsInPlace.map(({ viewpoint, label, words: told }) => (
          <li key={`${viewpoint}${label}`}>
            {words('supports.line', { who: `${who(viewpoint)}, ${label}`, words: told })}
          </li>
        ))}
      </ul>
    </Details>
  )
}

function ForTheLead({ profile: { qualityNotes, name } }: Face) {
  const words = useWords('profile')
  const { who, text } = useProfileWords(name)
  if (qualityNotes.length === 0) return null
  return (
    <Details summary={words('quality.title')}>
      <p>{words('quality.note')}</p>
      <ul>
        {qualityNotes.map(({ viewpoint, note }, at) => (
          <li key={at}>{words('quality.line', { who: who(viewpoint), note: text(`quality.${note}`) })}</li>
        ))}
      </ul>
    </Details>
  )
}
