import { answeredMarks } from './profile-shape.ts'
import type { StrandPicture } from './profile-shape.ts'

const farApart = 2
const enoughAgreement = 65

type Seen = Pick<StrandPicture, 'marks' | 'agreement'>

/** How the views of a strand sit together; null with fewer than two views. */
export function togetherness({ marks, agreement }: Seen): 'differ' | 'near' | 'same' | null {
  const levels = answeredMarks(marks).map(({ level }) => level)
  if (levels.length < 2) return null
  const range = Math.max(...levels) - Math.min(...levels)
  if (range >= farApart || (agreement ?? 100) < enoughAgreement) return 'differ'
  return range === 0 ? 'same' : 'near'
}
