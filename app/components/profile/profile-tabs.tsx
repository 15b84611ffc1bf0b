import { useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'
import type { ProfileHead } from '#server/services/profile-school-view.ts'

const tabs = ['picture', 'differences', 'answers', 'change', 'how', 'sheet'] as const
export type ProfileTab = (typeof tabs)[number]

const pathOf: Readonly<Record<ProfileTab, (childId: string) => string>> = {
  picture: (childId) => paths.childProfile(childId),
  differences: paths.childProfileDifferences,
  answers: paths.childProfileAnswers,
  change: paths.childProfileChange,
  how: (childId) => paths.childProfileHow(childId),
  sheet: paths.childOnePage,
}

type Tabs = Pick<ProfileHead, 'childId' | 'opens'> & { readonly current: ProfileTab }

/** The pages of one profile that its reader may open; the sheet is there once the profile is published. */
export function ProfileTabs({ childId, current, opens }: Tabs) {
  const words = useWords('profile')
  return (
    <nav className="tabs no-print" aria-label={words('tabs.label')}>
      <ul>
        {tabs
          .filter((tab) => (tab !== 'answers' && tab !== 'sheet') || opens[tab])
          .map((tab) => (
            <li key={tab}>
              <a href={pathOf[tab](childId)} aria-current={tab === current ? 'page' : undefined}>
                {words(`tabs.${tab}`)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
