import type { Questionnaire, StrandId } from '#questionnaires/engine/questionnaire.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { OpenedProfile } from './opened-profile.ts'
import { topStrands } from '#questionnaires/profile/top-strands.ts'
import { strengthsIn, type Strengths } from './profile-strengths.ts'
import { supportViews, type IdeaView } from './profile-support.ts'

/** The one-page sheet for everybody who teaches the child: strengths, what helps and the top three, never an answer or a level. */
export type OnePage = Strengths & {
  readonly childId: string
  readonly name: string
  readonly publishedOn: string | null
  readonly shines: readonly StrandId[]
  readonly topThree: readonly StrandId[]
  readonly ideas: readonly IdeaView[]
}

const ideasOnPage = 6

/** The sheet of a published round: priorities of the child and family first, else where most help is needed. */
export function onePage(questionnaire: Questionnaire, opened: OpenedProfile): OnePage {
  const { reader, read, sent, child, round } = opened
  const { shines, helpMost } = topStrands(read.profile)
  const [school] = supportViews(read.support, ['school'])
  return {
    childId: child.id,
    name: child.likesToBeCalled,
    publishedOn: round.published ? londonDay(round.published.publishedAt) : null,
    ...strengthsIn(questionnaire, { reader, sent, name: child.likesToBeCalled }),
    shines,
    topThree: [...new Set([...read.priorities, ...helpMost])].slice(0, 3),
    ideas: (school?.startNow ?? []).slice(0, ideasOnPage),
  }
}
