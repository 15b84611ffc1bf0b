import { ProfileDotPlot } from '#app/components/charts/profile-dot-plot.tsx'
import { ProfileKey } from '#app/components/charts/profile-key.tsx'
import { ProfileRows } from '#app/components/charts/profile-rows.tsx'
import { ProfileTable } from '#app/components/charts/profile-table.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import type { ProfileFacts } from '#server/services/profile-facts.ts'
import { profileShapeOf, withoutSentences } from './profile-shape-of.ts'
import { useProfileWords } from './use-profile-words.ts'

type Picture = { readonly facts: ProfileFacts; readonly name: string }

/** The dot plot of a profile with its sentence, its key and its table; rows on phones and paper. */
export function LeadPicture({ facts, name }: Picture) {
  const words = useWords('profile')
  const profileWords = useProfileWords(name)
  const shape = profileShapeOf(facts, profileWords, name)
  return (
    <figure className="chart" aria-label={words('picture.name')}>
      <p className="lede">{shape.sentence}</p>
      <ProfileKey profile={shape} />
      <div className="only-wide">
        <ProfileDotPlot profile={shape} id="profile" name={words('picture.name')} />
      </div>
      <div className="only-narrow">
        <ProfileRows profile={withoutSentences(shape)} headingAs="h3" />
      </div>
      <ProfileTable profile={shape} />
    </figure>
  )
}
