import { ProfileDotPlot } from './profile-dot-plot.tsx'
import { ProfileKey } from './profile-key.tsx'
import { ProfileRows } from './profile-rows.tsx'
import type { ProfileShape } from './profile-shape.ts'
import { ProfileTable } from './profile-table.tsx'

type Picture = {
  readonly profile: ProfileShape
  /** What the picture is called, for those who hear it. */
  readonly name: string
  /** `rows` everywhere, or `plot` on wide pages with rows on phones and paper. */
  readonly look: 'rows' | 'plot'
  readonly id?: string
  readonly headingAs?: 'h2' | 'h3' | 'h4'
}

/** A profile with its takeaway, its key, its picture and its table. */
export function ProfilePicture({ profile, name, look, id = 'profile', headingAs = 'h3' }: Picture) {
  return (
    <figure className="chart" aria-label={name}>
      <p>{profile.sentence}</p>
      <ProfileKey profile={profile} />
      {look === 'plot' ? (
        <div className="only-wide">
          <ProfileDotPlot profile={profile} id={id} name={name} />
        </div>
      ) : null}
      <div className={look === 'plot' ? 'only-narrow' : undefined}>
        <ProfileRows profile={profile} headingAs={headingAs} id={`${id}-rows`} />
      </div>
      <ProfileTable profile={profile} />
    </figure>
  )
}
