import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Details } from '#app/components/details.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Paragraphs } from '#app/components/paragraphs.tsx'
import { useWords, type Words } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'
import type { SchoolProfile } from '#server/services/profile-school-view.ts'
import { LeadPicture } from './lead-picture.tsx'
import { PromptList } from './prompts.tsx'
import { StartNow } from './start-now.tsx'
import { StrengthLines } from './strength-lines.tsx'
import { useProfileWords, type ProfileWords } from './use-profile-words.ts'

type Face = { readonly profile: SchoolProfile }

/** The school and clinic face: strengths first, then the picture, what can start, and what is worth asking. */
export function LeadProfile({ profile }: Face) {
  const words = useWords('profile')
  const { facts, strengths, name, prompts } = profile
  return (
    <>
      <section>
        <h2>{words('strengths.title')}</h2>
        <StrengthLines shines={facts.top.shines} strengths={strengths} name={name} />
      </section>
      <section>
        <h2>{words('picture.title')}</h2>
        <KnownLine profile={profile} />
        {facts.ageNote === 'early-picture' ? (
          <Notice>{words('early')}</Notice>
        ) : (
          <LeadPicture facts={facts} name={name} />
        )}
        <WhoElse profile={profile} />
      </section>
      <MoreAboutPicture profile={profile} />
      {prompts.length > 0 ? (
        <section>
          <h2>{words('consider.title')}</h2>
          <p>{words('consider.note')}</p>
          <PromptList prompts={prompts} name={name} />
        </section>
      ) : null}
    </>
  )
}

/** What can start now, before any referral and whatever the levels. */
export function LeadStartNow({ profile }: Face) {
  const words = useWords('profile')
  return (
    <section>
      <h2>{words('start.title')}</h2>
      <p>{words('start.note')}</p>
      <StartNow support={profile.support} name={profile.name} namespace="profile" />
    </section>
  )
}

function KnownLine({ profile: { facts, name } }: Face) {
  const words = useWords('profile')
  const { bandOverride, correctedAgeMonths, ageMonths } = facts
  const profileWords = useProfileWords(name)
  const lines = [
    `${words('head.viewpoints', { count: facts.answeredBy.length })}. ${sureWords(facts.confidence, words)}.`,
    ...(bandOverride
      ? [words('head.band', { band: words(`band.${bandOverride.band}`), reason: bandOverride.reason })]
      : []),
    ...(correctedAgeMonths === null
      ? []
      : [words('head.bothAges', { age: ageMonths, corrected: correctedAgeMonths })]),
    ...(facts.ageNote === 'development-varies' ? [words('varies')] : []),
    ...splitLines(facts.strands, words, profileWords),
  ]
  return <Paragraphs text={lines.join('\n')} />
}

function sureWords(confidence: SchoolProfile['facts']['confidence'], words: Words): string {
  if (!confidence) return words('head.sureNone')
  const [least, most] = confidence
  if (least.value === most.value)
    return words('head.sure', { label: words(`sure.${least.label}`), value: least.value })
  return words('head.sureRange', {
    least: words(`sure.${least.label}`),
    leastValue: least.value,
    most: words(`sure.${most.label}`),
    mostValue: most.value,
  })
}

function splitLines(
  strands: SchoolProfile['facts']['strands'],
  words: Words,
  profileWords: ProfileWords,
): readonly string[] {
  const split = [...new Set(strands.flatMap((strand) => strand.split))]
  return split.length === 0 ? [] : [words('split', { who: profileWords.everyone(split) })]
}

function WhoElse({ profile: { facts, name, childId, isLead } }: Face) {
  const words = useWords('profile')
  const profileWords = useProfileWords(name)
  const { answeredBy, notYetBy, isChildPrivate } = facts
  if (answeredBy.length >= 2 && notYetBy.length === 0 && !isChildPrivate) return null
  return (
    <Notice title={words('whoElse.title')} headingAs="h3">
      {answeredBy.length === 0 ? <p>{words('whoElse.none')}</p> : null}
      {answeredBy.length === 1 ? <p>{words('whoElse.fewer')}</p> : null}
      {notYetBy.length > 0 ? (
        <p>{words('whoElse.notYet', { who: profileWords.everyone(notYetBy) })}</p>
      ) : null}
      {isChildPrivate ? <p>{words('whoElse.private', { name })}</p> : null}
      {isLead ? (
        <ButtonRow>
          <ButtonLink kind="secondary" href={paths.childInvite(childId)}>
            {words('whoElse.invite')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </Notice>
  )
}

function MoreAboutPicture({ profile }: Face) {
  return (
    <>
      <SurePerArea profile={profile} />
      <BroadAreas profile={profile} />
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
