import { useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'

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

type Tabs = { readonly childId: string; readonly current: ProfileTab; readonly isPublished: boolean }

/** The pages of one profile; the sheet is there once the profile is published. */
export function ProfileTabs({ childId, current, isPublished }: Tabs) {
  const words = useWords('profile')
  return (
    <nav className="tabs no-print" aria-label={words('tabs.label')}>
      <ul>
        {tabs
          .filter((tab) => tab !== 'sheet' || isPublished)
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
