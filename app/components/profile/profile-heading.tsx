import { PageTitle } from '#app/components/page-title.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import type { ProfileHead } from '#server/services/profile-school-view.ts'
import { ProfileTabs, type ProfileTab } from './profile-tabs.tsx'

type Heading = { readonly head: ProfileHead; readonly tab: ProfileTab; readonly title: string }

/** The head of every page of a profile: what it is, of which round, and the way to the other pages. */
export function ProfileHeading({ head, tab, title }: Heading) {
  const words = useWords('profile')
  const { locale } = useLocale()
  const { roundNumber, publishedOn, openedOn } = head
  const caption = publishedOn
    ? words('caption.published', { round: roundNumber, date: formatDate(locale, publishedOn) })
    : words('caption.draft', { round: roundNumber, date: formatDate(locale, openedOn) })
  return (
    <>
      <PageTitle caption={caption}>{title}</PageTitle>
      <ProfileTabs {...head} current={tab} />
    </>
  )
}
