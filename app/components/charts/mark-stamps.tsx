import { viewpoints, type ProfileShape, type Viewpoint } from './profile-shape.ts'
import { markLooks, MarkShape, type MarkLook } from './viewpoint-mark.tsx'

type Stamps = { readonly profile: ProfileShape; readonly id: string }

/** Every kind of mark a picture needs, drawn once; the picture then stamps it wherever a mark stands. */
export function MarkStamps({ profile, id }: Stamps) {
  const needed = stampsNeeded(profile)
  return (
    <defs>
      {viewpoints.flatMap((viewpoint) =>
        markLooks
          .map((look) => ({ look, stamp: stampOf(viewpoint, look) }))
          .filter(({ stamp }) => needed.has(stamp))
          .map(({ look, stamp }) => (
            <g key={stamp} id={`${id}-${stamp}`}>
              <MarkShape viewpoint={viewpoint} look={look} />
            </g>
          )),
      )}
    </defs>
  )
}

/** Stamps for marks that stand outside the drawing that keeps them. */
export function HiddenStamps({ profile, id }: Stamps) {
  return (
    <svg className="mark-stamps" width="0" height="0" aria-hidden="true">
      <MarkStamps profile={profile} id={id} />
    </svg>
  )
}

/** What a stamp is called, after the name of its picture. */
export function stampOf(viewpoint: Viewpoint, look: MarkLook): string {
  return look === 'answered' ? viewpoint : `${viewpoint}-${look}`
}

function stampsNeeded({ strands }: ProfileShape): ReadonlySet<string> {
  const marks = strands.flatMap((strand) => strand.marks)
  const before = marks.filter(({ previousLevel }) => typeof previousLevel === 'number')
  return new Set([
    ...marks.map(({ viewpoint, state }) => stampOf(viewpoint, state)),
    ...before.map(({ viewpoint }) => stampOf(viewpoint, 'previous')),
  ])
}
