import { useWords } from '#app/i18n/use-words.ts'
import { viewpoints } from './profile-shape.ts'
import type { ProfileShape } from './profile-shape.ts'
import { askedViewpoints, useChartWords } from './use-chart-words.ts'
import { ViewpointMark } from './viewpoint-mark.tsx'

/** Which mark is whose. */
export function ProfileKey({ profile }: { readonly profile: ProfileShape }) {
  const words = useWords('chart')
  const { nameOf } = useChartWords(profile.names)
  const hasHistory = profile.strands.some(({ marks }) =>
    marks.some(({ previousLevel }) => typeof previousLevel === 'number'),
  )
  return (
    <>
      <ul className="profile-key" aria-label={words('key')}>
        {askedViewpoints(profile, viewpoints).map((viewpoint) => (
          <li key={viewpoint}>
            <ViewpointMark viewpoint={viewpoint} />
            <bdi>{nameOf(viewpoint)}</bdi>
          </li>
        ))}
      </ul>
      {hasHistory ? <p className="soft">{words('hereWas')}</p> : null}
    </>
  )
}
