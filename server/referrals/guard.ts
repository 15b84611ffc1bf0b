import type { PathwayPromises } from '#schemas/area-pathways.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import type { Moment, MoveRefusal } from './move-facts.ts'
import { promisesOf } from './promises-of.ts'

/** A condition a move may have to meet: null when it holds, else the refusal the person reads. */
export type Guard = (moment: Moment) => MoveRefusal | null

/** The pathway an episode is on once the move has been made. */
export function pathwayAfter({ command, episode }: Moment): Pathway {
  return 'pathway' in command.payload ? command.payload.pathway : episode.pathway
}

/** What is promised where the move is made: the area's own promises where the move knows them, else those of the request. */
export function promisesAt(moment: Moment): PathwayPromises {
  return promisesOf(moment.facts.area ?? moment.referral, pathwayAfter(moment))
}
