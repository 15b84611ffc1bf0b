import { DataTable } from '#app/components/data-table.tsx'
import { useWords, type Words } from '#app/i18n/use-words.ts'
import type { PersonHow, SettingHow, StrandHow, Sums } from '#server/services/profile-explanation.ts'
import { CountedAnswers } from './counted-answers.tsx'
import { useProfileWords, type ProfileWords } from './use-profile-words.ts'

type How = { readonly strand: StrandHow; readonly name: string }

/** Every number of one strand, in words and in two columns. */
export function StrandWorking({ strand, name }: How) {
  const profileWords = useProfileWords(name)
  return (
    <>
      <h2>{profileWords.strand(strand.strand)}</h2>
      {strand.settings.map((setting) => (
        <Setting key={setting.viewpoint} setting={setting} name={name} />
      ))}
      <Together strand={strand} name={name} />
    </>
  )
}

function Setting({ setting, name }: { readonly setting: SettingHow; readonly name: string }) {
  const words = useWords('profile')
  const { who } = useProfileWords(name)
  const { people, chosenBy, split, viewpoint } = setting
  return (
    <section className="card">
      <h3>{who(viewpoint)}</h3>
      <p>
        {words(`how.chosenBy.${chosenBy}`)} {split ? words('how.split') : ''}
      </p>
      {people.map((person, at) => (
        <Person key={at} person={person} isOneOfMany={people.length > 1} name={name} />
      ))}
    </section>
  )
}

type One = { readonly person: PersonHow; readonly isOneOfMany: boolean; readonly name: string }

function Person({ person, isOneOfMany, name }: One) {
  const words = useWords('profile')
  const profileWords = useProfileWords(name)
  const { label, sums, standsForSetting } = person
  const reasons = sums?.reasons ?? []
  return (
    <>
      {label ? <h4>{label}</h4> : null}
      {isOneOfMany && standsForSetting ? <p>{words('how.stands')}</p> : null}
      {sums ? <CountedAnswers answers={sums.answers} /> : <p className="soft">{words('how.hidden')}</p>}
      <DataTable
        caption={words('how.number')}
        isCaptionHidden
        columns={[
          { key: 'what', label: words('how.what') },
          { key: 'number', label: words('how.number') },
        ]}
        rows={stepsOf(person, words, profileWords).map(([what, number]) => ({
          id: what,
          cells: { what, number },
        }))}
      />
      {reasons.length > 0 ? (
        <>
          <p>
            <strong>{words('how.reasons')}</strong>
          </p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{profileWords.text(`reason.${reason}`)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

type Step = readonly [what: string, number: string]

function stepsOf(person: PersonHow, words: Words, { level }: ProfileWords): readonly Step[] {
  const { counted, offered, needed, sums } = person
  return [
    [words('how.counted'), words('how.countedOf', { counted, offered, needed })],
    ...(sums ? sumSteps(person, sums, words) : []),
    ...(sums?.band ? [bandStep(sums.band, words, level)] : []),
    ...(sums
      ? ([
          [words('how.impact'), words(`how.weights.${sums.impact ?? 'none'}`)],
          [words('how.effort'), words(`how.weights.${sums.effort ?? 'none'}`)],
        ] as const)
      : []),
    [words('how.level'), person.level === null ? words('how.notEnough') : level(person.level)],
  ]
}

function sumSteps({ counted }: PersonHow, sums: Sums, words: Words): readonly Step[] {
  const { sum, mean, beforeRounding, score } = sums
  if (mean === null || beforeRounding === null || score === null) return []
  return [
    [words('how.sum'), String(sum)],
    [words('how.mean', { count: counted }), String(mean)],
    [words('how.times'), String(beforeRounding)],
    [words('how.rounded'), String(score)],
  ]
}

function bandStep(
  { level: name, from, to }: NonNullable<Sums['band']>,
  words: Words,
  level: ProfileWords['level'],
): Step {
  return [words('how.band'), words('how.bandRange', { level: level(name), from, to })]
}

function Together({ strand: { comparison, confidence }, name }: How) {
  const words = useWords('profile')
  const { level, text } = useProfileWords(name)
  const { highest, corroborated, agreement, agreementLabel, homeMinusSchool, patterns } = comparison
  const { parts } = confidence
  const nothing = words('how.nothing')
  const rows: readonly Step[] = [
    [words('how.highest'), highest === null ? nothing : level(highest)],
    [words('how.corroborated'), corroborated === null ? nothing : level(corroborated)],
    [
      words('how.agreement'),
      agreement === null
        ? text(`agreement.${agreementLabel}`)
        : words('how.agreementOf', { value: agreement, label: text(`agreement.${agreementLabel}`) }),
    ],
    [words('how.gap'), homeMinusSchool === null ? nothing : String(homeMinusSchool)],
    [words('how.patterns'), patterns.map((one) => text(`pattern.${one}`)).join('. ') || nothing],
    [words('how.breadth'), String(parts.breadth)],
    [words('how.completeness'), String(parts.completeness)],
    [words('how.recency'), String(parts.recency)],
    [words('how.familiarity'), String(parts.familiarity)],
    [words('how.sure'), `${confidence.value} (${words(`sure.${confidence.label}`)})`],
  ]
  return (
    <section className="card">
      <h3>{words('how.together')}</h3>
      <DataTable
        caption={words('how.together')}
        isCaptionHidden
        columns={[
          { key: 'what', label: words('how.what') },
          { key: 'number', label: words('how.number') },
        ]}
        rows={rows.map(([what, number]) => ({ id: what, cells: { what, number } }))}
      />
      <p className="soft">{words('how.capped')}</p>
    </section>
  )
}
