import { ProfileKey } from '#app/components/charts/profile-key.tsx'
import { ProfileRows } from '#app/components/charts/profile-rows.tsx'
import type { StrandPicture } from '#app/components/charts/profile-shape.ts'
import { ProfileTable } from '#app/components/charts/profile-table.tsx'
import { Details } from '#app/components/details.tsx'
import { NotADiagnosis } from '#app/components/not-a-diagnosis.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Tag } from '#app/components/tag.tsx'
import { formatDate, formatList } from '#app/i18n/format.ts'
import { isEasyRead } from '#app/i18n/locale.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'
import { remarkLines } from '#schemas/round.ts'
import type { FamilyProfile } from '#server/services/profile-family-view.ts'
import { HelpMost } from './help-most.tsx'
import { NotTrue, type RemarksHere } from './not-true.tsx'
import { profileShapeOf, withoutSentences } from './profile-shape-of.ts'
import { promptWords } from './prompt-words.ts'
import { StartNow } from './start-now.tsx'
import { tagLines } from './strength-lines.tsx'
import { useProfileWords } from './use-profile-words.ts'

type Face = { readonly profile: FamilyProfile }

/** The family face: what the child is good at first, where help matters most, all ten areas, and what can start now. */
export function FamilyFace({ profile, remarks }: Face & { readonly remarks?: RemarksHere }) {
  const words = useWords('family-profile')
  const { locale } = useLocale()
  const { name, facts, publishedOn } = profile
  return (
    <>
      <PageTitle
        caption={publishedOn ? words('caption', { date: formatDate(locale, publishedOn) }) : undefined}
      >
        {words('heading', { name })}
      </PageTitle>
      <Summary profile={profile} />
      <Shines profile={profile} />
      {facts.ageNote === 'early-picture' ? null : (
        <>
          <HelpMost profile={profile} />
          <AllAreas profile={profile} remarks={remarks} />
        </>
      )}
      <section>
        <h2>{words('start')}</h2>
        <p>{words('startNote')}</p>
        <StartNow support={profile.support} name={name} namespace="family-profile" />
      </section>
      <CouldAsk profile={profile} />
      <WhatNext profile={profile} />
      <NotADiagnosis />
    </>
  )
}

function Summary({ profile: { facts, name } }: Face) {
  const words = useWords('family-profile')
  const profileWords = useProfileWords(name)
  const { answeredBy, notYetBy, isChildPrivate, ageNote } = facts
  return (
    <>
      <p className="lede">
        {words('answered', { count: answeredBy.length })}{' '}
        {facts.takeaways.map(profileWords.sentence).join(' ')}
      </p>
      {ageNote === 'early-picture' ? <Notice>{words('early', { name })}</Notice> : null}
      {ageNote === 'development-varies' ? <p>{words('varies')}</p> : null}
      {notYetBy.length > 0 ? <p>{words('notYet', { who: profileWords.everyone(notYetBy) })}</p> : null}
      {isChildPrivate ? <p>{words('private', { name })}</p> : null}
    </>
  )
}

function Shines({ profile: { facts, strengths, name } }: Face) {
  const words = useWords('family-profile')
  const { locale } = useLocale()
  const profileWords = useProfileWords(name)
  const { shines } = facts.top
  const isEmpty = shines.length + strengths.tags.length + strengths.childWords.length === 0
  return (
    <section>
      <h2>{words('shines', { name })}</h2>
      {isEmpty ? <p>{words('shinesNone')}</p> : null}
      <ul>
        {shines.map((strand) => (
          <li key={strand}>
            <strong>{profileWords.strand(strand)}</strong>
          </li>
        ))}
        {strengths.childWords.map((said) => (
          <li key={said}>{words('childSays', { name, words: said })}</li>
        ))}
      </ul>
      {strengths.tags.length > 0 ? (
        <p>{words('ticked', { list: formatList(locale, tagLines(strengths.tags, profileWords)) })}</p>
      ) : null}
    </section>
  )
}

function AllAreas({
  profile: { facts, name },
  remarks,
}: Face & { readonly remarks: RemarksHere | undefined }) {
  const words = useWords('family-profile')
  const lineOf = (id: string) => remarkLines.find((line) => line === id)
  const under = ({ id, name: about }: StrandPicture) => {
    const line = lineOf(id)
    return remarks && line ? (
      <NotTrue line={line} about={about} namespace="family-profile" remarks={remarks} />
    ) : null
  }
  const shape = profileShapeOf(facts, useProfileWords(name), name)
  return (
    <section>
      <h2>{words('all')}</h2>
      <figure className="chart" aria-label={words('pictureName')}>
        <ProfileKey profile={shape} />
        <ProfileRows profile={withoutSentences(shape)} headingAs="h3" under={under} />
        <ProfileTable profile={shape} />
      </figure>
    </section>
  )
}

function CouldAsk({ profile: { prompts, name } }: Face) {
  const words = useWords('family-profile')
  const { said } = useProfileWords(name)
  const { locale } = useLocale()
  if (prompts.length === 0) return null
  return (
    <section>
      <h2>{words('ask')}</h2>
      <p>{words('askNote')}</p>
      {prompts.map(({ rule, type, isUrgent }) => {
        const { title, says, startToday = [] } = promptWords(rule, { name, said, isEasy: isEasyRead(locale) })
        return (
          <Details key={rule} summary={title}>
            {isUrgent ? <Tag tone="dark">{words('urgent')}</Tag> : null}
            {type === 'held' ? <p>{words('held')}</p> : null}
            {says ? <p>{says}</p> : null}
            {startToday.length > 0 ? <p>{words('startToday')}</p> : null}
            <ul>
              {startToday.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Details>
        )
      })}
    </section>
  )
}

function WhatNext({ profile: { childId } }: Face) {
  const words = useWords('family-profile')
  return (
    <>
      <ul>
        <li>
          <a href={paths.familyProfileHow(childId)}>{words('how')}</a>
        </li>
        <li>
          <a href={paths.rights()}>{words('rights')}</a>
        </li>
      </ul>
      <p className="no-print">{words('print')}</p>
      <Details summary={words('wrong')}>
        <p>{words('wrongText')}</p>
      </Details>
    </>
  )
}
