import type { ReactNode } from 'react'
import { ButtonLink, ButtonRow } from '#app/components/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Paragraphs } from '#app/components/paragraphs.tsx'
import { useWords, type Words } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'
import type { SchoolProfile } from '#server/services/profile-school-view.ts'
import { differencesIn } from './differences-in.ts'
import { LeadPicture } from './lead-picture.tsx'
import { MoreAboutPicture } from './more-about-picture.tsx'
import { PromptList } from './prompts.tsx'
import { Remarks } from './remarks.tsx'
import { StartNow } from './start-now.tsx'
import { StrengthLines } from './strength-lines.tsx'
import { useProfileWords } from './use-profile-words.ts'

type Face = { readonly profile: SchoolProfile }
type Ways = {
  /** What can be done with the start-now list here. */
  readonly actions?: ReactNode
  /** Where the differences are told in full, for those who have that page. */
  readonly differencesHref?: string
}

/** The school and clinic face: strengths first, then the picture, what can start, and what is worth asking. */
export function LeadProfile({ profile, actions = null, differencesHref }: Face & Ways) {
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
        <Remarks remarks={profile.remarks} name={name} />
        <WhoElse profile={profile} />
      </section>
      <MoreAboutPicture profile={profile} />
      <DifferencesInShort profile={profile} href={differencesHref} />
      <section>
        <h2>{words('start.title')}</h2>
        <p>{words('start.note')}</p>
        <StartNow support={profile.support} name={name} namespace="profile" />
        {actions}
      </section>
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

function KnownLine({ profile: { facts } }: Face) {
  const words = useWords('profile')
  const { bandOverride, correctedAgeMonths, ageMonths } = facts
  const lines = [
    `${words('head.viewpoints', { count: facts.answeredBy.length })}. ${sureWords(facts.confidence, words)}.`,
    ...(bandOverride
      ? [words('head.band', { band: words(`band.${bandOverride.band}`), reason: bandOverride.reason })]
      : []),
    ...(correctedAgeMonths === null
      ? []
      : [words('head.bothAges', { age: ageMonths, corrected: correctedAgeMonths })]),
    ...(facts.ageNote === 'development-varies' ? [words('varies')] : []),
  ]
  return <Paragraphs text={lines.join('\n')} />
}

function sureWords(confidence: SchoolProfile['facts']['confidence'], words: Words): string {
  if (!confidence) return words('head.sureNone')
  const [least, most] = confidence
  if (least.value === most.value)
    return words('head.sure', { label: words(`sure.${least.label}`), value: least.value })
  if (least.label === most.label)
    return words('head.sureAlike', {
      label: words(`sure.${least.label}`),
      leastValue: least.value,
      mostValue: most.value,
    })
  return words('head.sureRange', {
    least: words(`sure.${least.label}`),
    leastValue: least.value,
    most: words(`sure.${most.label}`),
    mostValue: most.value,
  })
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

function DifferencesInShort({
  profile: { facts, name },
  href,
}: Face & { readonly href: string | undefined }) {
  const words = useWords('profile')
  const { strand: nameOf, text } = useProfileWords(name)
  const differences = differencesIn(facts.strands)
  if (differences.length === 0) return null
  return (
    <section>
      <h2>{words('differences.title')}</h2>
      <ul>
        {differences.map(({ strand, patterns }) => (
          <li key={strand}>
            <strong>{nameOf(strand)}</strong>:{' '}
            {patterns.map((pattern) => text(`pattern.${pattern}`)).join('. ') || words('differences.other')}
          </li>
        ))}
      </ul>
      {href ? (
        <p>
          <a href={href}>{words('differences.see')}</a>
        </p>
      ) : null}
    </section>
  )
}
