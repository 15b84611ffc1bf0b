import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'
import type { ChildHub } from '#server/services/child-hub.ts'
import { HubSection } from './hub-section.tsx'

type Shown = { readonly view: ChildHub }

/** The newest round: when it began, and how many have answered. */
export function RoundCard({ view: { round, childId, identity } }: Shown) {
  const words = useWords('school')
  const { locale } = useLocale()
  if (!round)
    return (
      <HubSection title={words('hub.round.title')}>
        <p>{words('hub.round.none')}</p>
      </HubSection>
    )
  const { number, asked, sent, openedOn, publishedAt } = round
  return (
    <HubSection title={words('hub.round.title')}>
      <p>{words('hub.round.opened', { number, date: formatDate(locale, openedOn) })}</p>
      <p>{words('hub.round.replies', { sent, asked })}</p>
      {publishedAt ? <p>{words('hub.round.published', { date: formatDate(locale, publishedAt) })}</p> : null}
      <ul>
        <li>
          <a href={paths.childBoard(childId)}>{words('hub.round.board')}</a>
        </li>
        {publishedAt || sent > 0 ? (
          <li>
            <a href={paths.childProfile(childId)}>{words('hub.round.profile', { name: identity.name })}</a>
          </li>
        ) : null}
      </ul>
    </HubSection>
  )
}

/** The plan: which cycle it is in, and when it is looked at again. */
export function PlanCard({ view: { plan, childId } }: Shown) {
  const words = useWords('school')
  const { locale } = useLocale()
  return (
    <HubSection title={words('hub.plan.title')}>
      <p>
        {plan
          ? words('hub.plan.cycle', { number: plan.cycles, count: plan.actions })
          : words('hub.plan.none')}
      </p>
      {plan?.reviewOn ? <p>{words('hub.plan.review', { date: formatDate(locale, plan.reviewOn) })}</p> : null}
      <p>
        <a href={paths.childPlan(childId)}>{words('hub.plan.link')}</a>
      </p>
    </HubSection>
  )
}

/** Requests to a clinic, for a reader who may see them. */
export function ReferralCard({ view: { referrals, childId } }: Shown) {
  const words = useWords('school')
  if (!referrals) return null
  return (
    <HubSection title={words('hub.referral.title')}>
      <p>
        {referrals.sent > 0
          ? words('hub.referral.sent', { count: referrals.sent })
          : words('hub.referral.none')}
      </p>
      {referrals.drafts > 0 ? <p>{words('hub.referral.drafts', { count: referrals.drafts })}</p> : null}
      <p>
        <a href={paths.childReferrals(childId)}>{words('hub.referral.link')}</a>
      </p>
    </HubSection>
  )
}

/** Who is around the child, a line each. */
export function PeopleCard({ view: { people, childId } }: Shown) {
  const words = useWords('school')
  return (
    <HubSection title={words('hub.people.title')}>
      {people.length === 0 ? <p>{words('hub.people.none')}</p> : null}
      <ul>
        {people.map(({ label, kind, state }, index) => (
          <li key={index}>
            {words('hub.people.line', {
              label,
              kind: words(`tie.kind.${kind}`),
              state: words(`tie.state.${state}`),
            })}
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.childPeople(childId)}>{words('hub.people.link')}</a>
      </p>
    </HubSection>
  )
}
